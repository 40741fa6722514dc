export { InboxConnected } from "./inbox-connected";
