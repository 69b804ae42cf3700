interface Props {
  size?: number;
}

/** Tracks that branch, and a signal. */
export function Logo({ size = 28 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#17594a" />
      <g strokeWidth="2.6" strokeLinecap="round">
        <path d="M5 23h22M5 23c8 0 7-7 13-7h9" stroke="#fff" />
        <path d="M12.5 19.5c3.5-3 3.5-10.5 10.5-10.5h4" stroke="#f0aa3a" />
      </g>
      <circle cx="7.5" cy="9" r="2.6" fill="#f0aa3a" />
    </svg>
  );
}
