/** Rails that leave one line and run side by side: the picture behind the welcome. */
export function Tracks({ className }: { className?: string }) {
  const sidings = [0, 1, 2, 3, 4];
  return (
    <svg className={className} viewBox="0 0 1440 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {sidings.map((siding) => {
        const y = 90 + siding * 70;
        const split = 120 + siding * 90;
        const d = `M-20 370 H${split} C${split + 220} 370 ${split + 120} ${y} ${split + 380} ${y} H1460`;
        return (
          <g key={siding} fill="none">
            <path d={d} stroke="currentColor" strokeWidth="9" strokeDasharray="3 13" opacity="0.55" />
            <path d={d} stroke="currentColor" strokeWidth="2.5" />
          </g>
        );
      })}
    </svg>
  );
}
