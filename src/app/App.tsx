import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../experiment/experiment.ts';
import { embedded } from '../ui/embedded.ts';
import { Footer } from '../ui/layout/Footer.tsx';
import { Header } from '../ui/layout/Header.tsx';
import { usePart } from '../ui/loading/usePart.ts';
import { MessagePlace, Messages } from '../ui/messages/Messages.tsx';
import { PageTools } from '../ui/play/PageTools.tsx';
import { PlayPage } from '../ui/play/PlayPage.tsx';
import { fetchTeaching } from '../ui/teaching/fetch.ts';
import { useTheme } from '../ui/theme/theme.ts';
import { useWords } from '../ui/words.tsx';
import { tools } from '../workbench/tools.ts';
import { loadContents, loadLab, loadLearn, loadResults } from './fetchLearn.ts';
import { LatePage } from './LatePage.tsx';
import { openOnPlay, type Play, thePlay } from './play.ts';
import { useRoute } from './route.ts';
import { carried, SecondLine } from './SecondLine.tsx';
import { useAddress } from './useAddress.ts';
import { usePrefetch } from './usePrefetch.ts';

const carry = (experiment: Experiment) => carried.setState({ experiment });

const addresses = { play: '#/play', learn: '#/learn' };

/** The two surfaces and what they share. */
export function App() {
  const words = useWords().play;
  const route = useRoute();
  const [theme, setTheme] = useTheme();
  const section = route.page === 'learn' || route.page === 'lab' ? 'learn' : 'play';
  usePrefetch(route.page === 'play' ? 'play' : 'learn');
  const play = route.page === 'play' ? thePlay() : undefined;

  useEffect(() => {
    // A lab's page knows its lab's name, and says it; so do those of the workbench.
    if (route.page !== 'play' && route.page !== 'learn') return;
    document.title = route.page === 'play' ? words.title : `${words.pages.learn} · ${words.title}`;
  }, [route.page, words]);

  return (
    <Messages>
      <div className="page">
        {!embedded && (
          <>
            <Header
              page={section}
              addresses={addresses}
              theme={theme}
              onTheme={setTheme}
              beside={section === 'play' && <SecondLine tool={route.tool} place="header" />}
            >
              <PageTools play={play} tasks={route.tool !== undefined} />
            </Header>
            {section === 'play' && <SecondLine tool={route.tool} place="below" />}
          </>
        )}
        {play ? (
          <Playing play={play} known={route.known} />
        ) : (
          <>
            {route.page === 'teach' ? (
              <LatePage key="teach" of="" load={loadResults} with={{}} />
            ) : route.tool ? (
              <LatePage
                key={route.tool}
                of={route.tool}
                load={tools[route.tool]}
                with={{ query: route.query, carry, open: openOnPlay }}
              />
            ) : route.page === 'lab' ? (
              <LatePage key="lab" of={route.lab} load={loadLab} with={{ id: route.lab }} />
            ) : route.chapter === '' ? (
              <LatePage key="contents" of="" load={loadContents} with={{}} />
            ) : (
              <LatePage
                key="learn"
                of={route.chapter}
                load={loadLearn}
                with={{ chapter: route.chapter, section: route.section }}
              />
            )}
            <MessagePlace at="bottom" />
          </>
        )}
        {embedded ? <EmbedFoot playground={play?.playground} /> : <Footer />}
      </div>
    </Messages>
  );
}

/** In place of header and footer where another page shows this one. */
function EmbedFoot({ playground }: { readonly playground: Play['playground'] | undefined }) {
  const { part } = usePart(fetchTeaching, true);
  return part && <part.EmbedFoot playground={playground} />;
}

/** Play, and the address that goes with it; the run rests while the reader is elsewhere. */
function Playing({ play, known }: { readonly play: Play; readonly known: boolean }) {
  useAddress(play, known);
  const experiment = useStore(play.playground.experiment, (state) => state.experiment);
  useEffect(() => carry(experiment), [experiment]);
  useEffect(() => play.enter(), [play]);
  return <PlayPage playground={play.playground} view={play.view} />;
}
