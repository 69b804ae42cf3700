import { Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Architecture, BuiltArchitecture, Task } from '@/shared/api';
import { ArchitectureCard } from './ArchitectureCard';
import { familiesOf, tasksOf, type Filter } from './families';
import classes from './gallery.module.css';

interface Props {
  architectures: readonly Architecture[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  figureOf: (built: BuiltArchitecture) => ReactNode;
}

const TASKS: Record<Task, string> = {
  classification: 'Classify',
  segmentation: 'Segment',
  regression: 'Predict numbers',
};

/** All architectures along a line of years. */
export function Gallery({ architectures, filter, onFilter, figureOf }: Props) {
  const families = familiesOf(architectures, filter);
  const tasks = tasksOf(architectures);
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <TextInput
          aria-label="Search"
          placeholder="Search: a name, an idea, a year, an author"
          leftSection={<IconSearch size={17} />}
          value={filter.words}
          onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          className={classes.search}
        />
        {tasks.length > 1 && (
          <SegmentedControl
            aria-label="What it does"
            value={filter.task}
            onChange={(task) => onFilter({ ...filter, task: task as Filter['task'] })}
            data={[{ value: 'all', label: 'All' }, ...tasks.map((value) => ({ value, label: TASKS[value] }))]}
          />
        )}
      </Group>
      {families.length === 0 && <Text c="dimmed">No network answers to that. Try fewer words.</Text>}
      <div className={classes.line}>
        {families.map(({ id, title, years, members }) => (
          <section key={id} className={classes.family} aria-label={title}>
            <header className={classes.station}>
              <span className={classes.years}>{years}</span>
              <Title order={2}>{title}</Title>
            </header>
            <div className={classes.cards}>
              {members.map((one) => (
                <ArchitectureCard key={one.id} architecture={one} figureOf={figureOf} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Stack>
  );
}
