export { claimAll, claimParcel } from "./claim-parcel";
export type { ClaimReason } from "./claim-parcel";
export { deliverItem, highestOf } from "./deliver-item";
export type { Delivery } from "./deliver-item";
export { isInbox, isParcelSource } from "./parcel";
export type { Inbox, Parcel, ParcelSource } from "./parcel";
