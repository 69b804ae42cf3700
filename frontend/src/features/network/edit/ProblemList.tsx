import { Alert, Anchor, List } from '@mantine/core';
import type { FieldError, Network } from '@/shared/api';
import { sortProblems } from '../problems';

interface Props {
  network: Network;
  problems: readonly FieldError[];
  onChoose: (id: string) => void;
}

/** Every mistake of the network, and the way to its layer. */
export function ProblemList({ network, problems, onChoose }: Props) {
  if (problems.length === 0) return null;
  const { byNode, general } = sortProblems(network, problems);
  return (
    <Alert
      color="red"
      p="sm"
      title={problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`}
      role="status"
    >
      <List size="sm" spacing={4}>
        {general.map((message) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
        {[...byNode].flatMap(([id, messages]) =>
          messages.map((message) => (
            <List.Item key={`${id} ${message}`}>
              <Anchor component="button" type="button" size="sm" onClick={() => onChoose(id)}>
                {id}
              </Anchor>
              {': '}
              {message}
            </List.Item>
          )),
        )}
      </List>
    </Alert>
  );
}
