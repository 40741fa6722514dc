import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Message } from "../components/message";
import { ErrorBoundary } from "./error-boundary";
import { WindowLayout } from "./layout-window";
import { PageName, PAGES } from "./pages";
import { WindowFrame } from "./window-frame";

interface FailedWindowProps {
	readonly page: PageName;
	readonly layout: WindowLayout;
	readonly open: boolean;
	readonly onRetry: () => void;
	readonly onClose: () => void;
}

export type WindowBoundaryProps = React.PropsWithChildren<Omit<FailedWindowProps, "onRetry">>;

/** Holds a window. If that fails, another one stands in its place, says so, and offers to build it anew. */
export function WindowBoundary({ page, layout, open, onClose, children }: WindowBoundaryProps) {
	return (
		<ErrorBoundary
			fallback={(retry) => (
				<FailedWindow page={page} layout={layout} open={open} onRetry={retry} onClose={onClose} />
			)}
		>
			{children}
		</ErrorBoundary>
	);
}

/** Says that a window failed, and offers to build it anew. */
export function FailedWindow({ page, layout, open, onRetry, onClose }: FailedWindowProps) {
	const translate = useTranslate();
	const title = PAGES.find(({ name }) => name === page)?.title ?? "";

	return (
		<WindowFrame name={`${title}Failed`} page={page} layout={layout} open={open} onClose={onClose}>
			<Message
				key="Failed"
				title={translate("window.failed.title")}
				text={translate("window.failed.detail")}
				area={layout.body}
				action={translate("window.failed.action")}
				onAction={onRetry}
			/>
		</WindowFrame>
	);
}
