export { applyRequest } from "./apply-request";
export { parseRequest } from "./parse-request";
export type { Accepted, Rejected, Reply } from "./reply";
export type {
	DropRequest,
	EquipRequest,
	HotbarRequest,
	Intent,
	LockRequest,
	MoveRequest,
	Request,
	SlotRequest,
	SortRequest,
	SplitRequest,
	UnequipRequest,
	UseRequest,
	Verb,
} from "./request";
