export type HatchProps = {
  readonly id: string;
  /** Class of the lines: it gives their stroke. */
  readonly className?: string | undefined;
  /** Distance between the lines in pixels. */
  readonly gap?: number | undefined;
};

/** Slanted lines for what is closed, unknown or not complete; used as `fill="url(#id)"`. */
export function Hatch({ id, className, gap = 5 }: HatchProps) {
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={gap} height={gap} patternTransform="rotate(45)">
      <line className={className} x1={gap / 2} x2={gap / 2} y1="0" y2={gap} strokeWidth="1.25" />
    </pattern>
  );
}
