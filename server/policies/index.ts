export { Policies } from "./policies";
export type { PoliciesOptions } from "./policies";
export { askForPolicy, followPolicies } from "./follow-policies";
export type { FollowPoliciesOptions } from "./follow-policies";
export { mayTrade, mayUse } from "./permissions";
