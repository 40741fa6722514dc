import { CatalogueFile } from "../cloud/marketplace/catalogue";
import { fail } from "../fail";
import { host } from "../host";

type Fields = Readonly<Record<string, unknown>>;

function checkListing(listing: unknown, idType: "number" | "string", where: string): void {
	if (!typeIs(listing, "table")) fail(`${where} must be an object`);
	const { id, name, price, description, image, forSale } = listing as Fields;
	const isId = idType === "string" ? typeIs(id, "string") : typeIs(id, "number") && id > 0 && id % 1 === 0;
	if (!isId) fail(`${where}: "id" must be a ${idType === "string" ? "text" : "whole number above 0"}`);
	if (!typeIs(name, "string")) fail(`${where}: "name" must be a text`);
	if (!typeIs(price, "number") || price < 0) fail(`${where}: "price" must be a number of Robux`);
	if (description !== undefined && !typeIs(description, "string")) fail(`${where}: "description" must be a text`);
	if (image !== undefined && !typeIs(image, "number")) fail(`${where}: "image" must be an asset id`);
	if (forSale !== undefined && !typeIs(forSale, "boolean")) fail(`${where}: "forSale" must be true or false`);
}

/** Reads what a playtest sells: `{ "products": [{ "id", "name", "price" … }], "gamePasses": […], "subscriptions": […] }`. */
export function readCatalogueFile(path: string): CatalogueFile {
	const [ok, value] = pcall(() => host.serde.decode("json", host.fs.readFile(path)));
	if (!ok || !typeIs(value, "table")) fail(`${path} must hold a JSON object of what is for sale`);
	const fields = value as Fields;
	for (const key of ["products", "gamePasses", "subscriptions"]) {
		const list = fields[key];
		if (list === undefined) continue;
		if (!typeIs(list, "table")) fail(`${path}: "${key}" must be a list`);
		(list as ReadonlyArray<defined>).forEach((listing, index) =>
			checkListing(listing, key === "subscriptions" ? "string" : "number", `${path}: ${key}[${index}]`),
		);
	}
	return fields as unknown as CatalogueFile;
}
