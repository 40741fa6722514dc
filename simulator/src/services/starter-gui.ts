import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, InstanceRecord } from "../datamodel/record";

// StarterGui:SetCore and GetCore: the names that core scripts register.
const SETTABLE = new Set([
	"ChatActive",
	"PointsNotificationsActive",
	"BadgesNotificationsActive",
	"ResetButtonCallback",
	"ChatMakeSystemMessage",
	"ChatWindowSize",
	"ChatWindowPosition",
	"ChatBarDisabled",
	"SendNotification",
	"TopbarEnabled",
	"DevConsoleVisible",
	"PromptSendFriendRequest",
	"PromptUnfriend",
	"PromptBlockPlayer",
	"PromptUnblockPlayer",
	"AvatarContextMenuEnabled",
	"AvatarContextMenuTarget",
	"AvatarContextMenuTheme",
	"AddAvatarContextMenuOption",
	"RemoveAvatarContextMenuOption",
	"CoreGuiChatConnections",
	"VREnableControllerModels",
	"VRLaserPointerMode",
]);
const READABLE = new Set([
	"AvatarContextMenuEnabled",
	"PointsNotificationsActive",
	"BadgesNotificationsActive",
	"ChatActive",
	"DevConsoleVisible",
]);
const CORE_GUI_TYPES = [
	"PlayerList",
	"Health",
	"Backpack",
	"Chat",
	"EmotesMenu",
	"SelfView",
	"Captures",
	"AvatarSwitcher",
	"ExperienceShop",
];

const stateOf = createState(() => ({ core: new Map<string, unknown>(), disabled: new Set<string>() }));

function onClient(service: InstanceRecord, method: string): void {
	if (service.realm.kind !== "client") raise(`${method} can only be called from the client`);
}

function itemName(value: EnumItem | string | number): string {
	if (typeIs(value, "string")) return value;
	return typeIs(value, "number") ? tostring(value) : value.Name;
}

/** What a place asks of the core GUI (StarterGui.yaml). None is drawn; what was set is remembered. */
export const starterGuiImplementation = implement("StarterGui", {
	methods: {
		SetCoreGuiEnabled: (service, coreGuiType, enabled) => {
			onClient(service, "SetCoreGuiEnabled");
			const { disabled } = stateOf(service);
			const name = itemName(coreGuiType);
			for (const each of name === "All" ? CORE_GUI_TYPES : [name]) {
				if (enabled) disabled.delete(each);
				else disabled.add(each);
			}
		},
		GetCoreGuiEnabled: (service, coreGuiType) => {
			onClient(service, "GetCoreGuiEnabled");
			const { disabled } = stateOf(service);
			const name = itemName(coreGuiType);
			return name === "All" ? disabled.isEmpty() : !disabled.has(name);
		},
		SetCore: (service, name, value) => {
			onClient(service, "SetCore");
			if (!SETTABLE.has(name)) return raise(`SetCore: ${name} has not been registered by the CoreScripts`);
			stateOf(service).core.set(name, value);
		},
		GetCore: (service, name) => {
			onClient(service, "GetCore");
			if (!READABLE.has(name)) return raise(`GetCore: ${name} has not been registered by the CoreScripts`);
			return (stateOf(service).core.get(name) ?? name !== "DevConsoleVisible") as never;
		},
	},
});
