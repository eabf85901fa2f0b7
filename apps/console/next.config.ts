import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Workspace packages are TypeScript sources; only their browser-safe entries reach the bundle.
  transpilePackages: ['@ovn-console/ovn', '@ovn-console/topology', '@ovn-console/ovsdb'],
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  // `npm run check` type-checks the whole repository; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // The custom server sits on loopback or behind a proxy that compresses.
  reactStrictMode: true,
};

export default config;
