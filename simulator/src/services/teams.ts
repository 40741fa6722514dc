import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { getPlayers } from "./players";

function membersOf(team: InstanceRecord): Array<InstanceRecord> {
	return getPlayers(team.realm).filter((player) => findRecord(getStored(player, "Team")) === team);
}

function teamsOf(service: InstanceRecord): Array<InstanceRecord> {
	return service.children.filter((child) => child.class.name === "Team");
}

/** Puts a new player into the smallest team that takes players by itself (Team.AutoAssignable). */
export function assignTeam(player: InstanceRecord): void {
	let smallest: InstanceRecord | undefined;
	for (const team of teamsOf(player.realm.getService("Teams"))) {
		if (getStored(team, "AutoAssignable") !== true) continue;
		if (!smallest || membersOf(team).size() < membersOf(smallest).size()) smallest = team;
	}
	if (smallest) setStored(player, "Team", smallest.proxy);
}

/** Groups of players (Team.yaml). */
export const teamImplementation = implement("Team", {
	methods: { GetPlayers: (team) => membersOf(team).map((player) => player.proxy as Player) },
});

/** The teams of the place (Teams.yaml). */
export const teamsImplementation = implement("Teams", {
	methods: { GetTeams: (service) => teamsOf(service).map((team) => team.proxy as Team) },
});
