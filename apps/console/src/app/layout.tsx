import type { Metadata, Viewport } from 'next';
import { ThemeProvider } from 'next-themes';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import '../ui/theme.css';

export const metadata: Metadata = {
  title: { default: 'OVN Console', template: '%s · OVN Console' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#151518' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The server's Content-Security-Policy allows inline scripts by this nonce only.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider
          attribute="data-theme"
          defaultTheme="system"
          disableTransitionOnChange
          {...(nonce && { nonce })}
        >
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
