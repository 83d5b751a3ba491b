// A score that rolls from what it was to what it is.
import { useProgress } from './motion.ts';
import { rolled, scoreText } from './numbers.ts';

const ROLL = 1400;

interface RollingScoreProps {
  from: string;
  to: string;
  /** Milliseconds before it starts. */
  delay?: number;
  className?: string;
}

export function RollingScore({ from, to, delay = 0, className = '' }: RollingScoreProps) {
  const share = useProgress({ duration: ROLL, delay, ease: 'easeInOut' });
  return (
    <span data-rolling={to} className={`tabular-nums ${className}`}>
      {scoreText(rolled(from, to, share))}
    </span>
  );
}
