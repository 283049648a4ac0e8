import { useWords } from '../ui/words.tsx';

export function App() {
  const words = useWords();
  return <h1>{words.play.title}</h1>;
}
