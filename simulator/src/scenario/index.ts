export type { CloudCall, CallPhase } from "../cloud/call";
export type { AppliedWrite, RecordView } from "../cloud/data-stores/views";
export type { FaultEffect, FaultRates } from "../cloud/faults";
export type { OpenPrompt, PromptAction, PromptAnswer, PromptHandler } from "../cloud/marketplace/prompt";
export type { Purchase, PurchaseEvent, PurchaseOptions } from "../cloud/marketplace/purchase";
export type { ExperienceOptions } from "../experience/experience";
export type { HopTiming } from "../experience/hop";
export type { JoinedPlayer } from "../experience/joined-player";
export { pack } from "../kernel/pack";
export type { RandomSource } from "../kernel/random";
export type { RemoteMessage } from "../network/change";
export type { NetworkOptions } from "../network/options";
export {
	expectDifferent,
	expectEqual,
	expectLine,
	expectNoLine,
	expectThrows,
	expectTrue,
	isSame,
	show,
} from "./expect";
export type { PlayerHandle } from "./player-handle";
export type { RealmHandle, Task } from "./realm-handle";
export { scenario } from "./scenario";
export type { Scenario, ScenarioOptions } from "./scenario";
export type { PlayerOptions, ServerHandle } from "./server-handle";
export type { Invariant, ServerStartOptions, World } from "./world";
