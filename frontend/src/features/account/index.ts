export { ChangePassword } from './ChangePassword';
export { ProgramSnippets } from './ProgramSnippets';
export { ME, useAfterMoving, useMe, useOrganizes, useSignOut } from './session';
export { SetupForm } from './SetupForm';
export { SignInPanel } from './SignInPanel';
export { Tokens } from './Tokens';
