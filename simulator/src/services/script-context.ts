import { implement } from "../datamodel/implementation";
import { fireEvent, InstanceRecord } from "../datamodel/record";

/** ScriptContext (ScriptContext.yaml): tells of errors that no script caught. */
export const scriptContextImplementation = implement("ScriptContext", {
	initialise: (service) => {
		service.realm.errorListeners.push((message, trace, owner) => {
			const source = owner && "proxy" in owner ? (owner as InstanceRecord).proxy : undefined;
			fireEvent(service, "Error", message, trace, source);
		});
	},
});
