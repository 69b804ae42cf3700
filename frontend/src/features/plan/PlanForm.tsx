import { Alert, Button, Divider, Fieldset, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Architecture, Dataset, FieldError, PlanDraft } from '@/shared/api';
import { ArchitectureFields } from './ArchitectureFields';
import { isOfImages } from './augmentation/augmentation';
import { AugmentationFields } from './augmentation/AugmentationFields';
import { askedBy } from './architectures';
import { mistakesAt, mistakesElsewhere, type PlanCheck } from './checkPlan';
import { DatasetFields } from './DatasetFields';
import { usual } from './draft';
import { EngineFields } from './EngineFields';
import { EngineForecast } from './EngineForecast';
import classes from './plan.module.css';
import { shownPaths } from './shownPaths';
import { idOf } from './startChoice';
import { SolverFields } from './SolverFields';
import { fitted, isByGradient, withArchitecture } from './solvers';
import { StartFields } from './StartFields';
import { TrainingFields } from './TrainingFields';

interface Props {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
  mistakes: readonly FieldError[];
  /** What the server said of the draft: where it would train. */
  check: PlanCheck;
  /** The name of the run or model that the plan starts from, linked. */
  source?: ReactNode;
  /** Offers such sources to a plan that starts fresh; a feature knows no other. */
  sources?: ReactNode;
}

/** A whole plan; every mistake stands beside its field, in the server's words. */
export function PlanForm(props: Props) {
  const { draft, architectures, datasets, mistakes, check } = props;
  const onChange = (next: PlanDraft) => props.onChange(fitted(next, datasets));
  const mistake = (path: string) => mistakesAt(mistakes, path);
  const change = (part: Partial<PlanDraft>) => onChange({ ...draft, ...part });
  const asked = askedBy(draft.dataset, datasets);
  const data = datasets.find(({ id }) => id === (draft.dataset?.id ?? 'mnist'));
  const chooseData = (dataset: NonNullable<PlanDraft['dataset']>) => {
    const images = isOfImages(datasets.find(({ id }) => id === dataset.id));
    change(images ? { dataset } : { dataset, augmentation: null });
  };
  const others = mistakesElsewhere(mistakes, shownPaths(draft));
  return (
    <Stack gap="lg">
      <Fieldset legend="Network" className={classes.group}>
        {draft.architecture ? (
          <ArchitectureFields
            architectures={architectures}
            asked={asked}
            chosen={draft.architecture}
            onChange={(architecture) => onChange(withArchitecture(draft, architecture))}
            mistake={mistake}
          />
        ) : (
          <Stack gap="sm" align="flex-start">
            <Text size="sm">
              The plan carries its own network of {draft.network?.nodes?.length ?? 0} layers, drawn beside.
            </Text>
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                onChange({ ...draft, network: undefined, architecture: usual('lenet-5', architectures) })
              }
            >
              Take an architecture instead
            </Button>
          </Stack>
        )}
      </Fieldset>
      <Fieldset legend="Data" className={classes.group}>
        <DatasetFields
          datasets={datasets}
          chosen={draft.dataset ?? { id: 'mnist' }}
          onChange={chooseData}
          mistake={mistake}
        />
      </Fieldset>
      {data && isOfImages(data) && isByGradient(draft) && (
        <Fieldset legend="Augmentation" className={classes.group}>
          <AugmentationFields
            dataset={data}
            chosen={draft.augmentation}
            seed={draft.seed ?? 1}
            onChange={(augmentation) => change({ augmentation })}
            mistake={mistake}
          />
        </Fieldset>
      )}
      {(draft.start ?? props.sources) && (
        <Fieldset legend="Fine-tuning" className={classes.group}>
          {draft.start ? (
            <StartFields
              start={draft.start}
              onChange={(start) => change({ start })}
              check={check}
              mistake={mistake('start')}
              source={props.source ?? idOf(draft.start)}
            />
          ) : (
            props.sources
          )}
        </Fieldset>
      )}
      <Fieldset legend="Training" className={classes.group}>
        <Stack gap="sm">
          <SolverFields draft={draft} task={asked?.task} onChange={onChange} mistake={mistake} />
          <TrainingFields draft={draft} onChange={change} mistake={mistake} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Where it trains" className={classes.group}>
        <Stack gap="md">
          <EngineFields draft={draft} onChange={change} mistake={mistake} />
          <EngineForecast draft={draft} check={check} />
        </Stack>
      </Fieldset>
      {others.length > 0 && (
        <Alert color="red" title="The plan has more mistakes" role="alert">
          <List size="sm">
            {others.map(({ field, message }) => (
              <List.Item key={`${field} ${message}`}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Divider hiddenFrom="md" />
    </Stack>
  );
}
