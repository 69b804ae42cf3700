import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem, sentence } from '../api';

interface Props {
  error: unknown;
  /** Shown as the button "Try again". */
  retry?: () => void;
}

/** What went wrong, in the server's own words, and what can be done. */
export function ErrorNote({ error, retry }: Props) {
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle />}
      title={error instanceof Problem ? error.title : 'That did not work'}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{sentence(error)}</Text>
        {retry && (
          <Button size="xs" variant="light" color="red" onClick={retry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
