import { h, type FunctionalComponent } from '@stencil/core';
import { isWeekend } from '../../start/days.js';
import { scaleTop, type OutflowDay } from '../../start/outflow.js';

/** One day's width and the height of the scale, in units of the drawing, which is stretched to its place. */
const WIDE = 10;
const HIGH = 100;

interface OutflowPlotProps {
  readonly days: readonly OutflowDay[];
  /** The day that is told of. */
  readonly chosen: number | undefined;
}

/** One bar a day, what is confirmed at its foot. Read from left to right; where a language runs the other way, mirrored as a whole. */
export const OutflowPlot: FunctionalComponent<OutflowPlotProps> = ({ days, chosen }) => {
  const top = scaleTop(Math.max(0, ...days.map(({ amountMinor }) => amountMinor)));
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${String(days.length * WIDE)} ${String(HIGH)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {days.map(
        ({ date }, index) =>
          isWeekend(date) && (
            <rect class="weekend" x={index * WIDE} y={0} width={WIDE} height={HIGH} key={`w${date}`} />
          ),
      )}
      {chosen !== undefined && <rect class="chosen" x={chosen * WIDE} y={0} width={WIDE} height={HIGH} />}
      <path
        class="lines"
        d={`M0 0H${String(days.length * WIDE)}M0 ${String(HIGH / 2)}H${String(days.length * WIDE)}`}
      />
      {days.map((day, index) => bar(day, index, top))}
      <path class="ground" d={`M0 ${String(HIGH)}H${String(days.length * WIDE)}`} />
    </svg>
  );
};

function bar({ date, amountMinor, confirmedMinor }: OutflowDay, index: number, top: number) {
  if (amountMinor === 0) return undefined;
  const x = index * WIDE + WIDE * 0.16;
  const width = WIDE * 0.68;
  const high = (minor: number): number => (minor / top) * HIGH;
  const [all, sure] = [high(amountMinor), high(confirmedMinor)];
  return (
    <g key={date}>
      {all > sure && <rect class="unsure" x={x} y={HIGH - all} width={width} height={all - sure} />}
      {sure > 0 && <rect class="sure" x={x} y={HIGH - sure} width={width} height={sure} />}
    </g>
  );
}
