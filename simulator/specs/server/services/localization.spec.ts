import { describe, expect, it } from "@rbxts/jest-globals";
import { LocalizationService, Workspace } from "@rbxts/services";

const texts = LocalizationService.WaitForChild("Texts") as LocalizationTable;

describe("LocalizationTable (reference/engine/classes/LocalizationTable)", () => {
	it("should refuse when a row would have neither key nor source, or be there twice", () => {
		const localizationTable = new Instance("LocalizationTable");
		localizationTable.SetEntryValue("first", "", "", "es", "uno");
		localizationTable.SetEntryValue("second", "", "", "es", "dos");

		expect(() => localizationTable.SetEntryValue("", "", "", "es", "x")).toThrow("needs a key or a source");
		expect(() => localizationTable.SetEntryKey("second", "", "", "first")).toThrow("the same key");
		expect(localizationTable.GetEntries().size()).toBe(2);
	});

	it("should do nothing when the row to remove is not there", () => {
		const localizationTable = new Instance("LocalizationTable");

		localizationTable.RemoveEntry("nobody", "", "");
		localizationTable.RemoveEntryValue("nobody", "", "", "es");
		localizationTable.RemoveTargetLocale("es");

		expect(localizationTable.GetEntries()).toEqual([]);
	});

	it("should have the rows of the CSV file when the place was built from one", () => {
		const entry = texts.GetEntries().find((row) => row.Key === "hello")!;

		expect(texts.SourceLocaleId).toBe("en-us");
		expect(entry.Source).toBe("Hello {name}!");
		expect(entry.Values.get("es")).toBe("Hola {name}!");
	});

	it("should change single rows and values when it is edited", () => {
		const localizationTable = new Instance("LocalizationTable");

		localizationTable.SetEntryValue("key", "source", "", "es", "uno");
		localizationTable.SetEntryValue("key", "source", "", "FR", "un");
		localizationTable.SetEntryExample("key", "", "", "example");
		localizationTable.SetEntrySource("key", "", "", "new source");
		localizationTable.RemoveEntryValue("key", "", "", "es");

		const [entry] = localizationTable.GetEntries();
		expect(entry!.Source).toBe("new source");
		expect(entry!.Example).toBe("example");
		expect(entry!.Values).toEqual(new Map([["fr", "un"]]));
		localizationTable.RemoveEntry("key", "", "");
		expect(localizationTable.GetEntries()).toEqual([]);
	});
});

describe("Translator (reference/engine/classes/Translator, production/localization/translate-dynamic-content)", () => {
	const spanish = texts.GetTranslator("es-mx");
	const english = texts.GetTranslator("en-us");

	it("should refuse when no table has the key in that language", () => {
		expect(() => english.FormatByKey("nobody", {})).toThrow(
			'LocalizationTable or parent tables do not contain a translation for key "nobody" and locale "en-us"',
		);
		expect(() => texts.GetTranslator("de").FormatByKey("hello", { name: "Ana" })).toThrow(
			'for key "hello" and locale "de"',
		);
	});

	it("should refuse when an argument is missing or cannot be formatted", () => {
		expect(() => english.FormatByKey("hello", {})).toThrow("no value for the parameter");
		expect(() => english.FormatByKey("count", ["many", 1])).toThrow("must be a number");
	});

	it("should give the source back when a text has no translation", () => {
		expect(spanish.Translate(game, "Unknown text")).toBe("Unknown text");
	});

	it("should translate by key when the language or another region of it is there", () => {
		expect(spanish.FormatByKey("hello", { name: "Ana" })).toBe("Hola Ana!");
		expect(english.FormatByKey("hello", { name: "Ana" })).toBe("Hello Ana!");
		expect(spanish.LocaleId).toBe("es-mx");
	});

	it("should format numbers when the text asks for it", () => {
		expect(english.FormatByKey("count", [-1234.5, 1234567.5])).toBe("You have -1234 of 1,234,567.50");
		expect(spanish.FormatByKey("count", [1234.5, 1234.5])).toBe("Tienes 1234 de 1234,50");
		expect(english.FormatByKey("when", { at: 1507814558, hex: 1023 })).toBe("At 2017-10-12T13:22:38Z 3FF 1:22 PM");
	});

	it("should prefer the row of the place when a text has several translations", () => {
		const computer = new Instance("Folder", Workspace);
		computer.Name = "Computer";
		const label = new Instance("Folder", computer);
		label.Name = "Label";

		expect(spanish.Translate(label, "Screen")).toBe("Pantalla");
		expect(spanish.Translate(game, "Screen")).toBe("Mosquitero");
		computer.Destroy();
	});

	it("should look into the tables above when its own has no row", () => {
		const outer = new Instance("LocalizationTable");
		const inner = new Instance("LocalizationTable", outer);
		outer.SetEntryValue("key", "", "", "es", "de fuera");

		expect(inner.GetTranslator("es").FormatByKey("key", {})).toBe("de fuera");
	});
});

describe("LocalizationService (reference/engine/classes/LocalizationService)", () => {
	it("should yield and give a translator of the place's tables when one is asked for", () => {
		const started = os.clock();

		const translator = LocalizationService.GetTranslatorForLocaleAsync("es");

		expect(os.clock()).toBeGreaterThan(started);
		expect(translator.FormatByKey("hello", { name: "Ana" })).toBe("Hola Ana!");
	});

	it("should list the place's tables when entries are asked for", () => {
		const tables = LocalizationService.GetTableEntries() as Array<Array<LocalizationEntry>>;

		expect(tables.size()).toBe(1);
		expect(tables[0]!.size()).toBe(texts.GetEntries().size());
		expect(LocalizationService.RobloxLocaleId).toBe("en-us");
	});
});
