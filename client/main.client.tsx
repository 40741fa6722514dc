import { startClient } from "./start-client";

startClient();
