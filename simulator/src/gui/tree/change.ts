/** What a change of a property touches. Bits. */
export const enum Change {
	None = 0,
	/** Its own size or place. */
	Size = 1,
	/** How its children are placed. */
	Content = 2,
	/** Its text. */
	Text = 4,
	/** Only how it is drawn. */
	Paint = 8,
	/** What lies above what, or what is shown at all. */
	Order = 16,
	/** How it and everything below it is drawn. */
	Subtree = 32,
	/** The area of a LayerCollector. */
	Layer = 64,
	/** The order of its siblings in a layout. */
	Items = 128,
}

/** Which of its parent's sides the scales of a Size refer to (GuiObject.SizeConstraint). */
export const enum RelativeTo {
	Both,
	Width,
	Height,
}
