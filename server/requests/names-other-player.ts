/** Fields in which a forged request names whose data it is after. No request has any of them: the sender is known. */
const OWNER_FIELDS = ["userId", "playerId", "player", "owner", "from", "to"] as const;

/** Whether something that is no request names another player than its sender. It looks at these fields only. */
export function namesOtherPlayer(payload: unknown, senderId: number): boolean {
	if (!typeIs(payload, "table")) {
		return false;
	}

	return OWNER_FIELDS.some((field) => {
		const named: unknown = rawget(payload, field);
		return named !== undefined && named !== senderId;
	});
}
