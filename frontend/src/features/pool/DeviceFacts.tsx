import type { Device } from '@/shared/api';
import { memory } from '@/shared/format';
import { capability } from './capability';
import classes from './pool.module.css';

/** What a device is and promises, in two columns. What the worker did not say is left out. */
export function DeviceFacts({ device }: { device: Device }) {
  return (
    <dl className={classes.facts}>
      {factsOf(device).map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(device: Device): [label: string, value: string][] {
  const { kind, instructionSet, threads, memoryBytes, helpers, precisions } = device;
  const facts: [string, unknown[]][] = [
    [
      kind === 'cuda' ? 'GPU' : 'CPU',
      [
        instructionSet && capability(instructionSet),
        threads && kind === 'cpu' && (threads === 1 ? '1 thread' : `${threads} threads`),
        memoryBytes && memory(memoryBytes),
      ],
    ],
    ['Library', [device.backend, ...(Array.isArray(helpers) ? helpers : [helpers])]],
    ['Precisions', precisions ?? []],
    ['Repeatability', [device.repeatability]],
  ];
  return facts
    .map<[string, string]>(([label, parts]) => [label, parts.filter(Boolean).join(' · ')])
    .filter(([, value]) => value !== '');
}
