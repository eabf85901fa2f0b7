import type { Metadata } from 'next';
import { ChassisPage } from '../../../../../inventory/chassis/chassis-page.tsx';

export const metadata: Metadata = { title: 'Chassis' };

export default function Page() {
  return <ChassisPage />;
}
