import type { Metadata } from 'next';
import { SignIn, type SignInReason } from '../../shell/sign-in.tsx';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<{ reason?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { reason } = await searchParams;
  const known: SignInReason | undefined =
    reason === 'used' || reason === 'signed-out' ? reason : undefined;
  return <SignIn reason={known} />;
}
