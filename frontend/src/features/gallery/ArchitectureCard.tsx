import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Architecture, BuiltArchitecture } from '@/shared/api';
import { figure, roughly } from '@/shared/format';
import { asPublished } from './choice';
import classes from './gallery.module.css';
import { useBuilt } from './queries';
import { useSeen } from './useSeen';

interface Props {
  architecture: Architecture;
  /** Draws the network. */
  figureOf: (built: BuiltArchitecture) => ReactNode;
}

/** One architecture: its figure, its idea and what it costs. */
export function ArchitectureCard({ architecture, figureOf }: Props) {
  const { id, title, year, idea, published } = architecture;
  const { element, seen } = useSeen<HTMLAnchorElement>();
  const built = useBuilt(id, asPublished(architecture), seen);
  const parameters = published?.parameters ?? built.data?.analysis.parameters;
  const macs = published?.macs ?? built.data?.analysis.macs;
  return (
    <Link ref={element} to={`/networks/${encodeURIComponent(id)}`} className={classes.card}>
      <div className={classes.picture}>
        {built.data ? figureOf(built.data) : !built.error && <Skeleton height="100%" />}
      </div>
      <div className={classes.words}>
        <h3 className={classes.name}>
          {title} {year && <span className={classes.year}>{year}</span>}
        </h3>
        <Text size="sm" c="dimmed" lineClamp={3}>
          {idea}
        </Text>
        <dl className={classes.numbers}>
          <Number name="parameters" value={parameters === undefined ? '…' : roughly(parameters)} />
          <Number name="multiply-adds" value={macs === undefined ? '…' : roughly(macs)} />
          {published?.topFiveError != null && (
            <Number name="top-5 error" value={`${figure(published.topFiveError)} %`} />
          )}
        </dl>
      </div>
    </Link>
  );
}

function Number({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
