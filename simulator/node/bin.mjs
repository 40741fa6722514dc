#!/usr/bin/env node
// @ts-check
// The command of the package: this half of it is TypeScript, which Node cannot run by itself.
import { register } from "tsx/esm/api";

// Whatever tsconfig.json the caller's folder has is meant for other code.
process.env.TSX_TSCONFIG_PATH = undefined;
register({ tsconfig: false });
await import("./main.ts");
