import { Stack, Tabs, Text } from '@mantine/core';
import { Code } from '@/shared/ui';

interface Props {
  /** A token just made, or nothing: then the snippets name the variable to put it in. */
  token?: string | undefined;
}

/** The same run as the start page's button makes, by curl and by Python. */
export function ProgramSnippets({ token }: Props) {
  const origin = window.location.origin;
  const bearer = token ?? '$TRAINYARD_TOKEN';
  const plan = '{"architecture": {"id": "lenet-5"}, "dataset": {"id": "mnist"}}';
  const curl = `curl -X POST ${origin}/api/v1/runs \\
  -H "Authorization: Bearer ${bearer}" \\
  -H "Content-Type: application/json" \\
  -d '{"plan": ${plan}}'`;
  const python = `import json, os, urllib.request

token = ${token ? JSON.stringify(token) : 'os.environ["TRAINYARD_TOKEN"]'}
plan = ${plan}
request = urllib.request.Request(
    "${origin}/api/v1/runs",
    data=json.dumps({"plan": plan}).encode(),
    headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
)
run = json.load(urllib.request.urlopen(request))
print("${origin}/runs/" + run["id"])`;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {token
          ? 'Your new token is filled in already. Do not share the text below.'
          : 'Create a token above; then the commands below are ready to paste.'}
      </Text>
      <Tabs defaultValue="curl">
        <Tabs.List mb="sm">
          <Tabs.Tab value="curl">curl</Tabs.Tab>
          <Tabs.Tab value="python">Python</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="curl">
          <Code name="curl command">{curl}</Code>
        </Tabs.Panel>
        <Tabs.Panel value="python">
          <Code name="Python snippet">{python}</Code>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
