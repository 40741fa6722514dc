import { implement } from "../datamodel/implementation";
import { notifyChanged } from "../datamodel/mutations";
import { InstanceRecord, isA } from "../datamodel/record";
import { getFrame, IDENTITY, moved, orientationOf, setFrame, withOrientation } from "./spatial";

function parentFrame(attachment: InstanceRecord): CFrame {
	const { parent } = attachment;
	if (!parent) return IDENTITY;
	if (isA(parent, "Attachment")) return worldFrame(parent);
	return isA(parent, "BasePart") ? getFrame(parent) : IDENTITY;
}

function worldFrame(attachment: InstanceRecord): CFrame {
	return parentFrame(attachment).mul(getFrame(attachment));
}

function setWorldFrame(attachment: InstanceRecord, frame: CFrame): void {
	setFrame(attachment, parentFrame(attachment).ToObjectSpace(frame));
}

/** Attachments: a frame relative to the part that holds them (Attachment.yaml). */
export const attachmentImplementation = implement("Attachment", {
	properties: {
		CFrame: {
			changed: (attachment, frame) => {
				notifyChanged(attachment, "Position", frame.Position);
				notifyChanged(attachment, "Orientation", orientationOf(frame));
			},
		},
		Position: {
			read: (attachment) => getFrame(attachment).Position,
			write: (attachment, position) => setFrame(attachment, moved(getFrame(attachment), position)),
		},
		Orientation: {
			read: (attachment) => orientationOf(getFrame(attachment)),
			write: (attachment, degrees) => setFrame(attachment, withOrientation(getFrame(attachment), degrees)),
		},
		WorldCFrame: { read: worldFrame, write: setWorldFrame },
		WorldPosition: {
			read: (attachment) => worldFrame(attachment).Position,
			write: (attachment, position) => setWorldFrame(attachment, moved(worldFrame(attachment), position)),
		},
		WorldOrientation: {
			read: (attachment) => orientationOf(worldFrame(attachment)),
			write: (attachment, degrees) => setWorldFrame(attachment, withOrientation(worldFrame(attachment), degrees)),
		},
	},
});
