import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChangePassword, SignInPanel } from '@/features/account';
import { show } from './appRender';

const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  document.cookie = 'XSRF-TOKEN=word';
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('the way in', () => {
  it('names what is missing beside each field, and asks nobody', async () => {
    show(<SignInPanel registration="open" />);
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(/such as ada@example.org/);
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/10 characters/);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('puts the server’s answer beside the field that it is about', async () => {
    fetched.mockResolvedValue(
      new Response(
        JSON.stringify({ code: 'email-taken', detail: 'This e-mail has an account. Sign in instead.' }),
        {
          status: 409,
        },
      ),
    );
    show(<SignInPanel registration="open" />);
    await userEvent.type(screen.getByLabelText('Your name'), 'Ada');
    await userEvent.type(screen.getByLabelText('E-mail'), 'ada@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'four words are good');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText(/has an account/)).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
  });

  it('asks for the join code where the workshop has one', () => {
    show(<SignInPanel registration="join-code" />);
    expect(screen.getByLabelText('Join code')).toBeInTheDocument();
  });

  it('says what to do where registration is closed, and lets people sign in', async () => {
    show(<SignInPanel registration="closed" />);
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'I am new here' }));
    expect(screen.getByText(/Ask an organizer/)).toBeInTheDocument();
  });

  it('needs no code where a link has brought it along', async () => {
    fetched.mockResolvedValue(new Response(JSON.stringify({ signedIn: true }), { status: 201 }));
    show(<SignInPanel registration="join-code" joinCode="K7QM-3FXP" />);
    expect(screen.queryByLabelText('Join code')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Your name'), 'Ada');
    await userEvent.type(screen.getByLabelText('E-mail'), 'ada@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'four words are good');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    const [, sent] = fetched.mock.lastCall as [string, { body: string }];
    expect(JSON.parse(sent.body)).toMatchObject({ joinCode: 'K7QM-3FXP' });
  });
});

describe('a password of ones own', () => {
  it('is changed, and a wrong one stands beside its field', async () => {
    const wrong = {
      code: 'validation-failed',
      errors: [{ field: '/current', message: 'Not your password.' }],
    };
    fetched.mockResolvedValueOnce(new Response(JSON.stringify(wrong), { status: 422 }));
    show(<ChangePassword />);
    await userEvent.type(screen.getByLabelText('Password now'), 'guessed');
    await userEvent.type(screen.getByLabelText('New password'), 'five words are better');
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('Not your password.')).toBeInTheDocument();

    fetched.mockResolvedValueOnce(new Response(null, { status: 204 }));
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByRole('status')).toHaveTextContent('Every other browser is signed out.');
  });
});
