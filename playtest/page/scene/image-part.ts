import type { Quad, SceneImage } from "../../protocol/scene";
import { clamp, cssColor, trim } from "./color";

/** The element with a node's image, or undefined where it shows none. */
export function createImage(image: SceneImage): HTMLElement | undefined {
	if (image.source === "" || image.alpha <= 0) {
		return undefined;
	}
	const part = document.createElement("div");
	part.title = image.source;
	if (isDrawable(image.source)) {
		part.className = "image";
		if (image.scaleType === "Slice" && image.slice) {
			slice(part, image, image.slice);
		} else {
			part.style.cssText = imageStyle(image);
		}
	} else {
		part.className = "image placeholder";
		part.style.opacity = String(clamp(image.alpha));
	}
	return part;
}

/** Only pictures that the message itself carries are drawn; everything else would be fetched from somewhere. */
function isDrawable(source: string): boolean {
	return /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/.test(source);
}

/** CSS counts the right and the bottom cut from the picture's far edges, so its size must be known first. */
function slice(part: HTMLElement, image: SceneImage, [left, top, right, bottom]: Quad): void {
	const picture = new Image();
	picture.onload = (): void => {
		const cuts = [top, picture.naturalWidth - right, picture.naturalHeight - bottom, left];
		const sides = cuts.map((cut) => trim(Math.max(0, cut)));
		const scale = image.sliceScale ?? 1;
		part.style.cssText = [
			`opacity:${clamp(image.alpha)}`,
			"border-style:solid",
			`border-width:${sides.map((side) => `${trim(side * scale)}px`).join(" ")}`,
			`border-image:url("${image.source}") ${sides.join(" ")} fill`,
		].join(";");
	};
	picture.src = image.source;
}

function imageStyle(image: SceneImage): string {
	const url = `url("${image.source}")`;
	const size = sizeOf(image);
	const rules = [`opacity:${clamp(image.alpha)}`];
	rules.push(`background:${url} center/${size} ${image.scaleType === "Tile" ? "repeat" : "no-repeat"}`);
	if (image.scaleType === "Tile") {
		rules.push("background-position:0 0");
	}
	if (image.color.toLowerCase() !== "#ffffff") {
		// Multiplying would also tint what is transparent, so the picture masks itself.
		rules.push(`background-color:${cssColor(image.color, 1)};background-blend-mode:multiply`);
		rules.push(`mask:${url} center/${size} no-repeat`);
	}
	if (image.pixelated === true) {
		rules.push("image-rendering:pixelated");
	}
	return rules.join(";");
}

function sizeOf(image: SceneImage): string {
	switch (image.scaleType) {
		case "Fit":
			return "contain";
		case "Crop":
			return "cover";
		case "Tile":
			return image.tile ? `${trim(image.tile[0])}px ${trim(image.tile[1])}px` : "auto";
		default:
			return "100% 100%";
	}
}
