/** What players are told of their data: what it means for them and what they can do, never how it is kept. */
export const DATA_TEXTS = {
	"data.failed.title": "We could not open your items",
	"data.failed.detail":
		"You can play with a new bag for now, but nothing of it will be kept. We keep trying: your own items come back as soon as it works.",
	"data.failed.advice": "Or leave, and join again in a few minutes. Your own items are safe.",
	"data.locked.title": "Your items are open on another server",
	"data.locked.detail":
		"You can play with a new bag for now, but nothing of it will be kept. Your own items come back as soon as the other server lets go of them.",
	"data.locked.advice": "Are you still playing on another device? Leave there first. Your own items are safe.",
	"data.refused.title": "This server cannot read your items",
	"data.refused.detail":
		"They were saved by another version of the game. You can play with a new bag for now, but nothing of it will be kept.",
	"data.refused.advice":
		"Leave, and join again: a newer server can read them. If that does not help, tell those who make the game. Your own items are safe.",
	"data.keepPlaying": "Keep playing",
	"data.leave": "Leave",
	"data.left": "Join again in a few minutes. Your own items are safe.",
	"data.banner.slow.title": "Still opening your items",
	"data.banner.slow.detail": "This takes longer than usual. Your items are safe.",
	"data.banner.failed.title": "Nothing is being kept",
	"data.banner.failed.detail": "Your own items are not open yet. We keep trying.",
	"data.banner.locked.title": "Nothing is being kept",
	"data.banner.locked.detail": "Your own items are open on another server.",
	"data.banner.refused.title": "Nothing is being kept",
	"data.banner.refused.detail": "This server cannot read your own items. Join again to reach another one.",
	"data.banner.paused.title": "Saving is paused",
	"data.banner.paused.detail": "Keep playing: it is all saved when this is over.",
	"data.banner.restored.title": "Your items are back",
	"data.banner.restored.detail": "From now on everything is kept again.",
	"data.banner.saved.title": "Saving works again",
	"data.banner.saved.detail": "Nothing was lost.",
} as const;
