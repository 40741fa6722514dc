type Curve = (t: number) => number;

// The constants of Penner's easing functions: an overshoot of 10 %, and three bounces.
const BACK_OVERSHOOT = 1.70158;
const BOUNCE_STRENGTH = 7.5625;
const BOUNCE_SPAN = 2.75;
const ELASTIC_PERIOD = 0.3;

const power =
	(exponent: number): Curve =>
	(t) =>
		t ** exponent;

function bounceOut(t: number): number {
	if (t < 1 / BOUNCE_SPAN) return BOUNCE_STRENGTH * t * t;
	const [offset, rest] =
		t < 2 / BOUNCE_SPAN ? [1.5, 0.75] : t < 2.5 / BOUNCE_SPAN ? [2.25, 0.9375] : [2.625, 0.984375];
	const shifted = t - offset / BOUNCE_SPAN;
	return BOUNCE_STRENGTH * shifted * shifted + rest;
}

function elasticIn(t: number): number {
	if (t === 0 || t === 1) return t;
	const shifted = t - 1;
	return -(2 ** (10 * shifted)) * math.sin(((shifted - ELASTIC_PERIOD / 4) * 2 * math.pi) / ELASTIC_PERIOD);
}

/** Each style in the direction In; the other directions follow from it. */
const STYLES: Readonly<Record<string, Curve>> = {
	Linear: (t) => t,
	Sine: (t) => 1 - math.cos((t * math.pi) / 2),
	Quad: power(2),
	Cubic: power(3),
	Quart: power(4),
	Quint: power(5),
	Exponential: (t) => (t === 0 ? 0 : 2 ** (10 * (t - 1))),
	Circular: (t) => 1 - math.sqrt(1 - t * t),
	Back: (t) => t * t * ((BACK_OVERSHOOT + 1) * t - BACK_OVERSHOOT),
	Bounce: (t) => 1 - bounceOut(1 - t),
	Elastic: elasticIn,
};

/**
 * How far an interpolation is after a share of its time (TweenService:GetValue, Enum.EasingStyle).
 * @param alpha share of the time; clamped to 0 … 1.
 */
export function ease(alpha: number, style: Enum.EasingStyle, direction: Enum.EasingDirection): number {
	const t = math.clamp(alpha, 0, 1);
	const curve = STYLES[style.Name]!;
	if (direction.Name === "In") return curve(t);
	if (direction.Name === "Out") return 1 - curve(1 - t);
	return t < 0.5 ? curve(2 * t) / 2 : 1 - curve(2 - 2 * t) / 2;
}
