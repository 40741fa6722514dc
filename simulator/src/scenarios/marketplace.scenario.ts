import { LiveSession } from "../cli/live-session";
import { LiveWorld } from "../cli/live-world";
import { Purchase, PurchaseEvent } from "../cloud/marketplace/purchase";
import { Experience } from "../experience/experience";
import { ExperienceServer } from "../experience/experience-server";
import { expectEqual, expectLine, expectNoLine, expectTrue } from "../scenario/expect";
import { instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";
import { decode, encode } from "../services/json";

/** Runs sources on demand, prints what handlers get and events say. `mode` is what handlers do. */
const MAIN = `local Market = game:GetService("MarketplaceService")
	mode = "grant"
	decisions = { grant = 1, refuse = 0 }
	function handle(kind, info)
		local mine = mode
		print("receipt", kind, info.ProductId, info.PlayerId, info.CurrencySpent, info.CurrencyType.Name)
		if mine == "throw" then error("handler threw") end
		if mine == "nonsense" then return true end
		if mine == "hang" then task.wait(30) end
		local items = if kind == "process" then Enum.ProductPurchaseDecision else Enum.ReceiptDecision
		if mine == "refuse" then return items.NotProcessedYet end
		return if kind == "process" then items.PurchaseGranted else items.Processed
	end
	Market.PromptProductPurchaseFinished:Connect(function(...) print("finished", ...) end)
	Market.PromptGamePassPurchaseFinished:Connect(function(...) print("finished pass", ...) end)
	Market.PromptSubscriptionPurchaseFinished:Connect(function(...) print("finished subscription", ...) end)
	game.Players.UserSubscriptionStatusChanged:Connect(function(...) print("subscription changed", ...) end)
	game.ReplicatedStorage.Run.Event:Connect(function(source)
		local run = loadstring("local Market = ...\\n" .. source)
		setfenv(run, getfenv())
		task.spawn(function() print(pcall(run, Market)) end)
	end)`;

const PROCESS = `Market.ProcessReceipt = function(info) return handle("process", info) end`;
const BIND = `connection = Market:BindReceiptHandler("DeveloperProduct", function(info) return handle("bound", info) end)`;

const CLIENT = `local Market = game:GetService("MarketplaceService")
	Market.PromptProductPurchaseFinished:Connect(function(...) print("finished", ...) end)
	Market.PromptGamePassPurchaseFinished:Connect(function(...) print("finished pass", ...) end)
	game.ReplicatedStorage:WaitForChild("Ask").OnClientEvent:Connect(function(method, ...)
		print(pcall(Market[method], Market, ...))
	end)`;

interface Shop {
	readonly experience: Experience;
	readonly server: ExperienceServer;
	readonly events: Array<string>;
	/** The only purchase that was made. */
	readonly only: () => Purchase;
}

function openShop(world: World, setUp = ""): Shop {
	const experience = world.experience([
		service("ReplicatedStorage", instance("BindableEvent", "Run"), instance("RemoteEvent", "Ask")),
		instance("ServerScriptService", "ServerScriptService", {
			properties: { LoadStringEnabled: true },
			children: [serverScript("Main", `${MAIN}\n${setUp}`)],
		}),
		starterScripts(localScript("Client", CLIENT)),
	]);
	const { marketplace } = experience.cloud;
	marketplace.configure({ laterOpportunity: 0, repeatWhileProcessing: 0 });
	marketplace.catalogue.add({
		products: [
			{ id: 11, name: "Coins", price: 25 },
			{ id: 12, name: "Sword", description: "Sharp", price: 99, image: 5 },
			{ id: 13, name: "Old", price: 1, forSale: false },
		],
		gamePasses: [{ id: 21, name: "Slots", price: 400 }],
		subscriptions: [{ id: "EXP-1", name: "Club", price: 300 }],
	});
	const events = new Array<string>();
	marketplace.observers.push((event: PurchaseEvent, purchase, name) =>
		events.push(`${event} ${purchase.productId}${name === undefined ? "" : ` ${name}`}`),
	);
	const only = () => {
		const [purchase, other] = marketplace.purchases();
		expectTrue(purchase !== undefined && other === undefined, "there is one purchase");
		return purchase!;
	};
	return { experience, server: experience.startServer(), events, only };
}

function join(server: ExperienceServer, userId = 1, client = false) {
	return server.join({ userId, name: `P${userId}`, client });
}

function runOn(server: ExperienceServer, source: string): void {
	const storage = server.realm.getService("ReplicatedStorage").proxy as ReplicatedStorage;
	(storage.FindFirstChild("Run") as BindableEvent).Fire(source);
}

const PROMPT = `Market:PromptProductPurchase(game.Players:GetPlayers()[1], 11)`;

function count(lines: ReadonlyArray<string>, text: string): number {
	return lines.filter((line) => line.find(text, 1, true)[0] !== undefined).size();
}

/** Prompts, purchases and their receipts, as MarketplaceService.yaml has them. */
export const marketplaceScenarios = [
	scenario("should take a purchase for good when nothing handles receipts", (world) => {
		const { experience, server, only, events } = openShop(world);
		experience.cloud.marketplace.onPrompt(1, () => "buy");
		join(server);
		runOn(server, PROMPT);
		world.run(10);
		expectEqual(only().state, "autoAcknowledged", "state");
		expectEqual(events, ["purchased 11", "delivered 11 server", "recorded 11 server"], "events");
		expectLine(world.lines("server"), "Nothing handles the receipt of product 11");
		runOn(server, PROCESS);
		world.run(300);
		expectNoLine(world.lines("server"), "receipt process");
	}),

	scenario("should close a prompt without a purchase when the user cancels, or when it cannot be sold", (world) => {
		const { experience, server } = openShop(world, PROCESS);
		const { marketplace, faults } = experience.cloud;
		join(server, 1, true);
		world.run(5);
		runOn(server, PROMPT);
		world.run(5);
		for (const id of [13, 999]) runOn(server, PROMPT.gsub("11", tostring(id))[0]);
		world.run(10);
		marketplace.onPrompt(1, () => "buy");
		faults.next({ service: "marketplace", api: "PromptProductPurchase" }, { fault: "errorBefore" });
		runOn(server, PROMPT);
		world.run(5);
		faults.next({ service: "receipts", api: "Purchase" }, { fault: "outage" });
		runOn(server, PROMPT);
		world.run(5);
		marketplace.onPrompt(1, () => ({ action: "fail", delay: 2 }));
		runOn(server, PROMPT);
		world.run(8);
		const finished = [11, 13, 999, 11, 11, 11].map((id) => `finished 1 ${id} false`);
		for (const realm of ["server", "client:P1"]) {
			expectEqual(
				world.lines(realm).filter((line) => line.find("finished")[0] !== undefined),
				finished,
				realm,
			);
		}
		expectEqual(marketplace.purchases().size(), 0, "purchases");
	}),

	scenario("should say nothing certain about a purchase when a prompt closes", (world) => {
		const { experience, server } = openShop(world, PROCESS);
		const { marketplace, faults } = experience.cloud;
		join(server);
		marketplace.onPrompt(1, () => "failUnseen");
		runOn(server, PROMPT);
		world.run(5);
		expectEqual(count(world.lines("server"), "finished 1 11 true"), 1, "told to have bought");
		expectEqual(marketplace.purchases().size(), 0, "bought");
		marketplace.onPrompt(1, () => "buy");
		faults.next({ api: "Purchase" }, { fault: "errorAfter" });
		runOn(server, PROMPT);
		world.run(5);
		expectEqual(count(world.lines("server"), "finished 1 11 false"), 1, "told to have failed");
		expectEqual(marketplace.purchases()[0]?.state, "acknowledged", "bought all the same");
	}),

	scenario("should deliver a receipt as documented when a purchase is complete", (world) => {
		const { experience, server, only, events } = openShop(world, PROCESS);
		experience.cloud.marketplace.onPrompt(1, (prompt) => {
			expectEqual([prompt.kind, prompt.id, prompt.name, prompt.price], ["product", 11, "Coins", 25], "prompt");
			return { action: "buy", delay: 3 };
		});
		join(server, 1, true);
		world.run(5);
		runOn(
			server,
			`handle = function(_, info)
			local keys = {}
			for key, value in info do table.insert(keys, key .. "=" .. tostring(value)) end
			table.sort(keys)
			print(table.concat(keys, " "))
			return Enum.ProductPurchaseDecision.PurchaseGranted
		end
		${PROMPT}`,
		);
		world.run(2);
		expectEqual(events, [], "the user thinks about it");
		world.run(8);
		expectEqual(only().state, "acknowledged", "state");
		expectEqual([only().grants, only().acknowledgements, only().deliveries.get("server")], [1, 1, 1], "counts");
		expectLine(
			world.lines("server"),
			`CurrencySpent=25 CurrencyType=Enum.CurrencyType.Robux PlaceIdWherePurchased=${experience.placeId} PlayerId=1 ProductId=11 ProductPurchaseChannel=Enum.ProductPurchaseChannel.InExperience PurchaseId=${only().id}`,
		);
		expectLine(world.lines("client:P1"), "finished 1 11 true");
	}),

	scenario("should keep a receipt open when it is refused, the handler throws or returns nonsense", (world) => {
		for (const mode of ["refuse", "throw", "nonsense"]) {
			for (const setUp of [PROCESS, BIND]) {
				const own = world.sibling();
				const { experience, server, only } = openShop(own, setUp);
				const player = join(server);
				runOn(server, `mode = "${mode}"`);
				own.run(1);
				experience.cloud.marketplace.purchase(1, 11);
				own.run(3600);
				expectEqual([only().state, only().refusals], ["pending", 1], `${mode}: no timed retry`);
				// A prompt that appears, another purchase, and a rejoin are opportunities.
				runOn(server, PROMPT);
				own.run(5);
				expectEqual(only().refusals, 2, `${mode}: a prompt appears`);
				experience.cloud.marketplace.purchase(1, 12);
				own.run(5);
				const [first] = experience.cloud.marketplace.purchases();
				expectEqual(first!.refusals, 3, `${mode}: another purchase`);
				player.leave();
				own.run(1);
				runOn(server, `mode = "grant"`);
				join(server);
				own.run(5);
				expectEqual(experience.cloud.marketplace.pending().size(), 0, `${mode}: granted after a rejoin`);
				if (mode === "throw") expectLine(own.lines("server"), "handler threw");
				if (mode === "nonsense") expectLine(own.lines("server"), "must return an item of Enum.");
			}
		}
	}),

	scenario("should give a bound handler another opportunity in the session when it is that kind of day", (world) => {
		const { experience, server, only } = openShop(world, BIND);
		experience.cloud.marketplace.configure({ laterOpportunity: 1, laterAfter: [5, 10] });
		join(server);
		runOn(server, `mode = "refuse"`);
		world.run(1);
		experience.cloud.marketplace.purchase(1, 11);
		world.run(60);
		expectTrue(only().refusals >= 4, `it was delivered ${only().refusals} times`);
		runOn(server, `mode = "grant"`);
		world.run(20);
		expectEqual([only().state, only().grants], ["acknowledged", 1], "in the end");
	}),

	scenario("should choose the filtered handler, then the one for all, then ProcessReceipt", (world) => {
		const filtered = `own = Market:BindReceiptHandler(Enum.ReceiptType.DeveloperProduct, function(info) return handle("filtered", info) end, { 12 })`;
		const { experience, server } = openShop(world, `${PROCESS}\n${BIND}\n${filtered}`);
		const { marketplace } = experience.cloud;
		join(server);
		marketplace.purchase(1, 11);
		marketplace.purchase(1, 12);
		world.run(5);
		const lines = world.lines("server");
		expectLine(lines, "receipt bound 11 1 25 Robux");
		expectLine(lines, "receipt filtered 12 1 99 Robux");
		runOn(server, `own:Disconnect() connection:Disconnect()`);
		world.run(1);
		marketplace.purchase(1, 12);
		world.run(5);
		expectLine(world.lines("server"), "receipt process 12 1 99 Robux");
		expectEqual(marketplace.pending().size(), 0, "pending");
		// What was disconnected may be bound again, what is bound may not.
		runOn(server, `${BIND}\n${filtered}`);
		for (const again of [BIND, filtered]) runOn(server, again);
		runOn(server, `Market:BindReceiptHandler("RobuxTransferSender", print, { 1 })`);
		runOn(server, `Market:BindReceiptHandler("RobuxTransferSender", print)`);
		runOn(server, `Market:BindReceiptHandler("DeveloperProduct", 5)`);
		world.run(1);
		expectEqual(count(world.lines("server"), "A receipt handler is already registered"), 2, "duplicates");
		expectLine(world.lines("server"), "takes no filter for RobuxTransferSender");
		expectLine(world.lines("server"), "must be a function");
	}),

	scenario("should deliver pending receipts in any order when the user joins", (world) => {
		const orders = new Set<string>();
		for (let seed = 1; seed <= 12; seed++) {
			const own = world.sibling(`${world.seed} ${seed}`);
			const { experience, server } = openShop(own, PROCESS);
			const { marketplace } = experience.cloud;
			for (const id of [11, 12, 13]) marketplace.purchase(1, id);
			marketplace.purchase(2, 11);
			own.run(60);
			expectNoLine(own.lines("server"), "receipt");
			join(server);
			own.run(5);
			const seen = own.lines("server").filter((line) => line.find("receipt")[0] !== undefined);
			expectEqual(seen.size(), 3, "receipts of the user who joined");
			expectEqual(marketplace.pending().size(), 1, "of the user who did not");
			orders.add(seen.join("\n"));
		}
		expectTrue(orders.size() >= 3, `${orders.size()} orders in 12 runs`);
	}),

	scenario("should process a receipt on two servers at once when the player hops meanwhile", (world) => {
		const { experience, server, only, events } = openShop(world, PROCESS);
		const other = experience.startServer();
		const player = join(server);
		runOn(server, `mode = "hang"`);
		world.run(1);
		experience.cloud.marketplace.purchase(1, 11);
		world.run(2);
		experience.move(player, other, {}, { leaveAfter: 0.5, joinAfter: 1 });
		world.run(3);
		expectEqual([only().state, only().grants], ["acknowledged", 1], "the second server was faster");
		world.run(60);
		expectEqual([only().grants, only().acknowledgements], [2, 2], "the result counts after the player left");
		expectEqual(
			[only().deliveries.get("server"), only().deliveries.get("server 2")],
			[1, 1],
			"deliveries by server",
		);
		expectEqual(events[events.size() - 1], "recorded 11 server", "last");
	}),

	scenario("should deliver again when the acknowledgement was lost, or the server with it", (world) => {
		const { experience, server, only } = openShop(world, PROCESS);
		const { marketplace, faults } = experience.cloud;
		faults.next({ service: "receipts", api: "RecordReceipt" }, { fault: "errorBefore" });
		const player = join(server);
		world.run(1);
		marketplace.purchase(1, 11);
		world.run(600);
		expectEqual([only().state, only().grants, only().lostAcknowledgements], ["pending", 1, 1], "lost");
		player.leave();
		world.run(1);
		// This time the server dies between the decision and its record.
		faults.setRates("receipts", { appliesAfterCrash: 0 });
		const observer = (event: PurchaseEvent) => {
			if (event === "granted") experience.simulation.kernel.schedule(world.now(), () => server.crash());
		};
		marketplace.observers.push(observer);
		join(server);
		world.run(5);
		expectEqual([server.state, only().state, only().grants], ["closed", "pending", 2], "crashed");
		marketplace.observers.remove(marketplace.observers.indexOf(observer));
		join(experience.startServer());
		world.run(5);
		expectEqual([only().state, only().grants, only().acknowledgements], ["acknowledged", 3, 1], "in the end");
		expectEqual(faults.summary().get("errorBefore"), 1, "faults");
	}),

	scenario("should lose nothing that was paid when the server crashes at any turn", (world) => {
		let turns = 0;
		for (let turn = 1; turn < 100; turn++) {
			const own = world.sibling(`${world.seed} ${turn}`);
			const { experience, server } = openShop(own, PROCESS);
			const { marketplace } = experience.cloud;
			marketplace.onPrompt(1, () => "buy");
			join(server);
			runOn(server, `mode = "hang" ${PROMPT}`);
			server.crashAtTurn(turn);
			own.run(60);
			const crashed = server.state === "closed";
			if (!crashed) break;
			turns = turn;
			join(experience.startServer());
			own.run(5);
			for (const { state, grants, acknowledgements } of marketplace.purchases()) {
				expectEqual(state, "acknowledged", `after a crash at turn ${turn}`);
				expectTrue(grants >= 1 && acknowledgements >= 1, "granted and recorded");
			}
		}
		expectTrue(turns >= 3, `${turns} turns`);
	}),

	scenario("should hand over receipts as odd as they are wanted", (world) => {
		const { experience, server, only } = openShop(
			world,
			`Market.ProcessReceipt = function(info) print("odd", info.PurchaseId, info.ProductId) return nil end`,
		);
		join(server);
		experience.cloud.marketplace.purchase(1, 11, {
			distort: (info) => {
				info.PurchaseId = undefined;
				info.ProductId = "eleven";
			},
		});
		world.run(2);
		expectLine(world.lines("server"), "odd nil eleven");
		expectEqual(only().state, "pending", "state");
	}),

	scenario("should show prompts one after the other, and none to a user who has left", (world) => {
		const { experience, server } = openShop(world, PROCESS);
		const { marketplace } = experience.cloud;
		const shown = new Array<string>();
		let closed = 0;
		marketplace.onPrompt(1, (prompt) => {
			shown.push(tostring(prompt.id));
			prompt.onClosed = () => (closed += 1);
			if (prompt.id === 11) world.after(4, () => prompt.answer("cancel"));
			return undefined;
		});
		const player = join(server);
		runOn(server, PROMPT);
		runOn(server, PROMPT.gsub("11", "12")[0]);
		world.run(3);
		expectEqual([shown, closed], [["11"], 0], "the first");
		world.run(3);
		expectEqual([shown, closed], [["11", "12"], 1], "the second");
		runOn(server, PROMPT);
		world.run(1);
		player.leave();
		world.run(5);
		expectEqual([shown, closed], [["11", "12"], 2], "no third");
		expectEqual(count(world.lines("server"), "finished"), 1, "events");
	}),

	scenario("should know who owns a game pass from prompts at once, and otherwise minutes later", (world) => {
		const { experience, server } = openShop(world);
		const { marketplace, faults } = experience.cloud;
		const player = join(server, 1, true);
		world.run(5);
		const query = () => {
			runOn(server, `return "owns", Market:UserOwnsGamePassAsync(1, 21)`);
			world.run(1);
			const lines = world.lines("server");
			return lines[lines.size() - 1];
		};
		faults.next({ service: "marketplace", api: "UserOwnsGamePassAsync" }, { fault: "throttled" });
		expectEqual(query(), "false UserOwnsGamePassAsync failed because HTTP 429 (Too Many Requests)", "a fault");
		expectEqual(query(), "true owns false", "at first");
		// Bought elsewhere: the answer is kept for some minutes.
		marketplace.grantGamePass(1, 21);
		expectEqual(query(), "true owns false", "kept");
		world.run(300);
		expectEqual(query(), "true owns true", "minutes later");
		marketplace.revokeGamePass(1, 21);
		world.run(300);
		expectEqual(query(), "true owns false", "taken back");
		marketplace.onPrompt(1, () => "buy");
		runOn(server, `Market:PromptGamePassPurchase(game.Players.P1, 21)`);
		world.run(5);
		expectLine(world.lines("server"), "finished pass P1 21 true");
		expectLine(world.lines("client:P1"), "finished pass P1 21 true");
		expectEqual(query(), "true owns true", "at once");
		marketplace.revokeGamePass(1, 21);
		player.leave();
		world.run(1);
		join(server);
		world.run(1);
		expectEqual(query(), "true owns false", "asked again after a rejoin");
	}),

	scenario("should let a client prompt its own player alone, and read what is for sale", (world) => {
		const { experience, server } = openShop(world, PROCESS);
		experience.cloud.marketplace.onPrompt(1, () => "buy");
		join(server, 1, true);
		join(server, 2);
		world.run(5);
		const askOf = (args: string) =>
			runOn(server, `game.ReplicatedStorage.Ask:FireClient(game.Players.P1, ${args})`);
		askOf(`"PromptProductPurchase", game.Players.P2, 11`);
		askOf(`"PromptBulkPurchase", game.Players.P1, {}, {}`);
		askOf(`"GetProductInfoAsync", 999, Enum.InfoType.Product`);
		askOf(`"GetProductInfoAsync", 5`);
		askOf(`"BindReceiptHandler", 0, nil`);
		askOf(`"PromptProductPurchase", game.Players.P1, 11`);
		askOf(`"UserOwnsGamePassAsync", 1, 21`);
		world.run(10);
		const lines = world.lines("client:P1");
		expectLine(lines, "a client can only ask its own player");
		expectLine(lines, "not simulated: MarketplaceService.PromptBulkPurchase");
		expectLine(lines, "false GetProductInfoAsync failed because HTTP 400 (Bad Request)");
		expectLine(lines, "not simulated: GetProductInfoAsync of Enum.InfoType.Asset");
		expectLine(lines, "BindReceiptHandler can only be called from the server");
		expectLine(lines, "finished 1 11 true");
		expectEqual(experience.cloud.marketplace.purchases()[0]?.state, "acknowledged", "bought");
		runOn(
			server,
			`local sword = Market:GetProductInfoAsync(12, Enum.InfoType.Product)
			local pass = Market:GetProductInfo(21, "GamePass")
			local old = Market:GetProductInfoAsync(13, Enum.InfoType.Product)
			local names = {}
			for _, item in Market:GetDeveloperProductsAsync():GetCurrentPage() do table.insert(names, item.Name .. item.PriceInRobux) end
			return sword.Name, sword.Description, sword.PriceInRobux, sword.IconImageAssetId, pass.PriceInRobux, pass.ProductType, old.PriceInRobux, old.IsForSale, table.concat(names, " ")`,
		);
		world.run(2);
		expectLine(world.lines("server"), "true Sword Sharp 99 5 400 Game Pass nil false Coins25 Sword99 Old1");
	}),

	scenario("should tell the server of subscriptions when they begin and end", (world) => {
		const { experience, server } = openShop(world);
		const { marketplace } = experience.cloud;
		marketplace.onPrompt(1, () => "buy");
		join(server);
		const status = `local state = Market:GetUserSubscriptionStatusAsync(game.Players.P1, "EXP-1")
			return "subscribed", state.IsSubscribed, state.IsRenewing`;
		runOn(server, status);
		world.run(1);
		expectLine(world.lines("server"), "true subscribed false false");
		runOn(server, `Market:PromptSubscriptionPurchase(game.Players.P1, "EXP-1")`);
		world.run(5);
		runOn(server, status);
		world.run(1);
		const lines = world.lines("server");
		expectLine(lines, "finished subscription P1 EXP-1 true");
		expectLine(lines, "true subscribed true true");
		marketplace.setSubscription(1, "EXP-1", undefined);
		world.run(1);
		expectEqual(count(world.lines("server"), "subscription changed P1 EXP-1"), 2, "changes");
	}),

	scenario("should bring everything back when a marketplace is restored", (world) => {
		const first = openShop(world, PROCESS);
		const { marketplace } = first.experience.cloud;
		join(first.server);
		world.run(1);
		marketplace.purchase(1, 11);
		world.run(5);
		marketplace.purchase(2, 12);
		marketplace.grantGamePass(1, 21);
		marketplace.setSubscription(2, "EXP-1", { isSubscribed: true, isRenewing: false });
		const saved = marketplace.serialize();
		const own = world.sibling("another");
		const second = openShop(own, PROCESS);
		const restored = second.experience.cloud.marketplace;
		// As a file has it.
		restored.restore(decode(encode(saved)) as typeof saved);
		expectEqual(restored.serialize(), saved, "round trip");
		expectEqual(
			[restored.pending().size(), restored.ownsGamePass(1, 21), restored.subscriptionOf(2, "EXP-1").isSubscribed],
			[1, true, true],
			"state",
		);
		join(second.server, 2);
		own.run(5);
		expectEqual(restored.pending().size(), 0, "the receipt came");
	}),

	scenario(
		"should ask whoever sits at a tab of the playtest page, and take the prompt away with the player",
		(world) => {
			const { experience, server, only } = openShop(world, PROCESS);
			const session = new LiveSession(experience, new LiveWorld(experience.cloud, undefined));
			const screen = { name: "Ada", width: 800, height: 600, touch: false };
			session.handle({ type: "join", player: 5, ...screen });
			world.run(5);
			const prompts = () =>
				session
					.takeOutgoing()
					.map((text) => decode(text) as Readonly<Record<string, unknown>>)
					.filter((message) => message.type === "prompt");
			prompts();
			const offer = { prompt: 1, kind: "product", name: "Coins", description: "", price: 25 };
			runOn(server, PROMPT);
			world.run(2);
			expectEqual(prompts(), [{ type: "prompt", player: 5, offer }], "the prompt");
			session.handle({ type: "answer", player: 5, prompt: 9, action: "buy" });
			world.run(5);
			expectEqual(experience.cloud.marketplace.purchases().size(), 0, "an answer to another prompt");
			session.handle({ type: "answer", player: 5, prompt: 1, action: "buy" });
			session.handle({ type: "answer", player: 5, prompt: 1, action: "buy" });
			world.run(5);
			expectEqual([only().userId, only().state], [1, "acknowledged"], "bought once");
			expectEqual(prompts(), [{ type: "prompt", player: 5 }], "it is gone");
			runOn(server, PROMPT);
			world.run(2);
			session.handle({ type: "leave", player: 5 });
			world.run(2);
			expectEqual(prompts().size(), 1, "nobody is there to see it go");
			session.handle({ type: "join", player: 6, ...screen });
			world.run(5);
			runOn(server, PROMPT);
			world.run(2);
			expectEqual(
				prompts(),
				[{ type: "prompt", player: 6, offer: { ...offer, prompt: 3 } }],
				"in the tab in which the user came back",
			);
		},
	),

	scenario("should give every user the policy that was set, or an error", (world) => {
		const { experience, server } = openShop(world);
		const { policies, faults } = experience.cloud;
		policies.set(2, { ArePaidRandomItemsRestricted: true, IsPaidItemTradingAllowed: false });
		join(server, 1);
		join(server, 2);
		const policy = (name: string) =>
			runOn(
				server,
				`local info = game:GetService("PolicyService"):GetPolicyInfoForPlayerAsync(game.Players.${name})
				return "${name}", info.ArePaidRandomItemsRestricted, info.IsPaidItemTradingAllowed, #info.AllowedExternalLinkReferences`,
			);
		policy("P1");
		policy("P2");
		world.run(1);
		expectLine(world.lines("server"), "true P1 false true 0");
		expectLine(world.lines("server"), "true P2 true false 0");
		faults.outage("policies", 10);
		policy("P1");
		world.run(1);
		expectLine(world.lines("server"), "false GetPolicyInfoForPlayerAsync failed because HTTP 503");
	}),

	scenario("should keep analytics events, with what Roblox would not count", (world) => {
		const { experience, server } = openShop(world);
		join(server);
		const log = (call: string) =>
			runOn(server, `local A, P = game:GetService("AnalyticsService"), game.Players.P1 A:${call}`);
		log(`LogEconomyEvent(P, Enum.AnalyticsEconomyFlowType.Source, "Coins", 100, 150, "IAP", "coins-100",
			{ [Enum.AnalyticsCustomFieldKeys.CustomField01.Name] = "shop", Other = 1 })`);
		log(`LogEconomyEvent(P, "Sink", "Coins", -5, -1, "Shop")`);
		log(`LogCustomEvent(P, "Opened")`);
		log(`LogFunnelStepEvent(P, "Purchase", "a", 101, "Too far")`);
		log(`LogEconomyEvent(P, "Upwards", "Coins", 1, 1, "Shop")`);
		log(`LogCustomEvent(nil, "Opened")`);
		world.run(1);
		const { events } = experience.cloud.analytics;
		expectEqual(
			events.map(({ kind, problems }) => `${kind}: ${problems.join(", ")}`),
			[
				"economy: Other is no custom field",
				"economy: amount must be positive, endingBalance must not be negative",
				"custom: ",
				"funnel: step must be a whole number from 1 to 100",
			],
			"events",
		);
		expectEqual(
			events[0]!.fields,
			{
				flowType: "Source",
				currencyType: "Coins",
				amount: 100,
				endingBalance: 150,
				transactionType: "IAP",
				itemSku: "coins-100",
				customFields: { CustomField01: "shop" },
			},
			"fields",
		);
		expectLine(world.lines("server"), "Argument 1 missing or nil");
		expectLine(world.lines("server"), "AnalyticsEconomyFlowType expected");
		for (let index = 1; index <= 11; index++) {
			log(`LogEconomyEvent(P, "Sink", "Currency${index}", 1, 1, "Shop")`);
		}
		for (let index = 1; index <= 140; index++) log(`LogCustomEvent(P, "Many")`);
		world.run(1);
		expectLine(world.lines("server"), "LogEconomyEvent: more than 10 different values of currencyType");
		expectLine(world.lines("server"), "LogCustomEvent: more than 140 events in a minute");
	}),
];
