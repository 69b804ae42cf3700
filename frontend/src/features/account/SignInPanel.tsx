import { Alert, Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api, type Registration } from '@/shared/api';
import { AccountForm, type Field } from './AccountForm';

const REGISTER: readonly Field[] = ['displayName', 'email', 'password'];
const SIGN_IN: readonly Field[] = ['email', 'password'];

interface Props {
  registration: Registration;
  /** Of the workshop to come into, where a link has brought one here. */
  joinCode?: string;
}

/** Register or sign in, as the installation's registration allows. */
export function SignInPanel({ registration, joinCode: code }: Props) {
  const closed = registration === 'closed';
  const [tab, setTab] = useState<string | null>(closed ? 'sign-in' : 'register');
  const asksCode = registration === 'join-code' && !code;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List grow mb="md">
        <Tabs.Tab value="register">I am new here</Tabs.Tab>
        <Tabs.Tab value="sign-in">I have an account</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="register">
        {closed ? (
          <Alert icon={<IconLock />} color="gray" title="Registration is closed">
            Nobody makes an account here by themselves. Ask an organizer to bring you in.
          </Alert>
        ) : (
          <AccountForm
            fields={asksCode ? [...REGISTER, 'joinCode'] : REGISTER}
            submit="Create account"
            ask={({ email, displayName, password, joinCode }) =>
              api.register({
                email,
                displayName,
                password,
                ...(asksCode && { joinCode: joinCode.trim() }),
                ...(code && { joinCode: code }),
              })
            }
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="sign-in">
        <AccountForm
          fields={SIGN_IN}
          submit="Sign in"
          ask={async ({ email, password }) => {
            const me = await api.signIn({ email, password });
            if (!code) return me;
            await api.joinWorkshop(code);
            return api.me();
          }}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
