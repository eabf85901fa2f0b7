import { Home } from '../../shell/home.tsx';

export default function HomePage() {
  return <Home />;
}
