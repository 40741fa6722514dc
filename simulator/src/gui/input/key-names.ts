/** What is printed on the keys of a QWERTY keyboard, by Enum.KeyCode; keys that print nothing have their own name. */
const PRINTED: Readonly<Record<string, string>> = {
	Zero: "0",
	One: "1",
	Two: "2",
	Three: "3",
	Four: "4",
	Five: "5",
	Six: "6",
	Seven: "7",
	Eight: "8",
	Nine: "9",
	Minus: "-",
	Equals: "=",
	LeftBracket: "[",
	RightBracket: "]",
	BackSlash: "\\",
	Semicolon: ";",
	Quote: "'",
	Backquote: "`",
	Comma: ",",
	Period: ".",
	Slash: "/",
	At: "2",
	KeypadZero: "0",
	KeypadOne: "1",
	KeypadTwo: "2",
	KeypadThree: "3",
	KeypadFour: "4",
	KeypadFive: "5",
	KeypadSix: "6",
	KeypadSeven: "7",
	KeypadEight: "8",
	KeypadNine: "9",
	KeypadPeriod: ".",
	KeypadDivide: "/",
	KeypadMultiply: "*",
	KeypadMinus: "-",
	KeypadPlus: "+",
	KeypadEquals: "=",
};

/** Short names (UserInputService:GetStringForKeyCode, abbreviated). */
const SHORT: Readonly<Record<string, string>> = {
	LeftControl: "LCtrl",
	RightControl: "RCtrl",
	LeftShift: "LShift",
	RightShift: "RShift",
	LeftAlt: "LAlt",
	RightAlt: "RAlt",
	Backspace: "Bksp",
	Escape: "Esc",
	Delete: "Del",
	Insert: "Ins",
	PageUp: "PgUp",
	PageDown: "PgDn",
};

/** The text of a key, by its name in Enum.KeyCode. */
export function keyName(keyCode: string): string {
	return PRINTED[keyCode] ?? keyCode;
}

/** The same, shortened where there is a usual short form. */
export function abbreviatedKeyName(keyCode: string): string {
	return SHORT[keyCode] ?? keyName(keyCode);
}
