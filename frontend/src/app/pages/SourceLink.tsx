import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useModelOf } from '@/features/model';
import { useRun } from '@/features/run';
import { useRunName } from '../names';

interface Props {
  of: { run?: string | null; model?: string | null };
}

/** The run or model that a run starts from, by its name; one that is deleted has only its id. */
export function SourceLink({ of: { run, model } }: Props) {
  if (model) return <ModelLink id={model} />;
  return run ? <RunLink id={run} /> : null;
}

function RunLink({ id }: { id: string }) {
  const nameOf = useRunName();
  const source = useRun(id).data;
  return source ? (
    <Anchor component={Link} to={`/runs/${id}`} inherit>
      {nameOf(source)}
    </Anchor>
  ) : (
    <>run {id}</>
  );
}

function ModelLink({ id }: { id: string }) {
  const source = useModelOf(id).data;
  return source ? (
    <Anchor component={Link} to={`/models/${id}`} inherit>
      {source.name}
    </Anchor>
  ) : (
    <>model {id}</>
  );
}
