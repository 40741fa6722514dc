import React, { Component, ReactComponent } from "@rbxts/react";

export interface ErrorBoundaryProps extends React.PropsWithChildren {
	/** Shown in place of the children once one of them has failed; `retry` shows them again. */
	readonly fallback: (retry: () => void) => React.Element;
}

interface ErrorBoundaryState {
	readonly failed: boolean;
}

class Boundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
	static getDerivedStateFromError(): ErrorBoundaryState {
		return { failed: true };
	}

	readonly state: ErrorBoundaryState = { failed: false };

	componentDidCatch(failure: unknown) {
		warn(`a window failed: ${failure}`);
	}

	render() {
		return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
	}
}

/** Keeps what fails below it from taking the rest of the interface along. The failure goes to the output. */
export const ErrorBoundary = ReactComponent(Boundary);
