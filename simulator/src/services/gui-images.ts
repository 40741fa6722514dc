import { implement, PropertyImplementation } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored, InstanceRecord } from "../datamodel/record";
import { contentFromUri, uriOf } from "../gui/datatypes";
import { fireComputed } from "../gui/tree/announce";

/** An address as a string, which is another property's Content (ImageLabel.Image and ImageContent). */
function contentAlias(property: string): PropertyImplementation<ContentId> {
	return {
		read: (record) => uriOf(getStored(record, property)),
		write: (record, uri) => setStored(record, property, contentFromUri(uri)),
		default: "",
	};
}

/** The property behind an alias: whoever listens to the alias hears of its changes. */
function contentOf(alias: string): PropertyImplementation<Content> {
	return { changed: (record: InstanceRecord) => fireComputed(record, alias) };
}

// Nothing is downloaded here: whoever draws an image decides what stands for it, so it counts as there.
const loaded: PropertyImplementation<boolean> = { read: () => true };

/** ImageLabel.yaml */
export const imageLabelImplementation = implement("ImageLabel", {
	properties: {
		Image: contentAlias("ImageContent"),
		ImageContent: contentOf("Image"),
		IsLoaded: loaded,
	},
});

/** ImageButton.yaml */
export const imageButtonImplementation = implement("ImageButton", {
	properties: {
		Image: contentAlias("ImageContent"),
		ImageContent: contentOf("Image"),
		HoverImage: contentAlias("HoverImageContent"),
		HoverImageContent: contentOf("HoverImage"),
		PressedImage: contentAlias("PressedImageContent"),
		PressedImageContent: contentOf("PressedImage"),
		IsLoaded: loaded,
	},
});

/** The images of a ScrollingFrame's bars (ScrollingFrame.yaml). */
export const scrollImageImplementation = implement("ScrollingFrame", {
	properties: {
		TopImage: contentAlias("TopImageContent"),
		TopImageContent: contentOf("TopImage"),
		MidImage: contentAlias("MidImageContent"),
		MidImageContent: contentOf("MidImage"),
		BottomImage: contentAlias("BottomImageContent"),
		BottomImageContent: contentOf("BottomImage"),
	},
});
