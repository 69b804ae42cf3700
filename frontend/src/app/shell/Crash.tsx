import { Button, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';
import { sentence } from '@/shared/api';

/** What stands in place of a page that broke: a new version of the app may have replaced its files. */
export function Crash() {
  const error = useRouteError();
  return (
    <Stack align="flex-start" p="xl" gap="sm" role="alert">
      <Title order={1}>This page derailed</Title>
      <Text c="dimmed" maw={560}>
        {sentence(error)} Reload the page; your runs go on without it.
      </Text>
      <Button onClick={() => window.location.reload()}>Reload the page</Button>
    </Stack>
  );
}
