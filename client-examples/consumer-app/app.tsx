import { asideOf, placeOf } from './flow/flow.ts';
import type { Aside, Place } from './flow/place.ts';
import { Frame } from './parts/frame.tsx';
import { LanguageProvider, useVisit } from './parts/visit.context.ts';
import { AboutScreen } from './screens/about.tsx';
import { ApproveScreen } from './screens/approve.tsx';
import { AskedScreen } from './screens/asked.tsx';
import { AccountsScreen } from './screens/banks.tsx';
import { DoneScreen } from './screens/done.tsx';
import { EndedScreen } from './screens/ended.tsx';
import { FetchingScreen } from './screens/fetching.tsx';
import { GroupScreen } from './screens/group.tsx';
import { HelpScreen } from './screens/help.tsx';
import { KeepScreen } from './screens/keep.tsx';
import { later } from './screens/later.tsx';
import { MismatchScreen } from './screens/mismatch.tsx';
import { MoneyScreen } from './screens/money.tsx';
import { ElsewhereScreen, NoLinkScreen } from './screens/no-link.tsx';
import { OpeningScreen, UnreachableScreen } from './screens/opening.tsx';
import { OverviewScreen } from './screens/overview.tsx';
import { PairingScreen } from './screens/pairing.tsx';
import { PaperScreen } from './screens/paper.tsx';
import { PartnerScreen } from './screens/partner.tsx';
import { PausedScreen, PauseScreen } from './screens/pause.tsx';
import { PortalScreen, SkipScreen } from './screens/portal.tsx';
import { PortalsScreen } from './screens/portals.tsx';
import { ReadyScreen } from './screens/ready.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { RequesterScreen } from './screens/requester.tsx';
import { ResultScreen } from './screens/result.tsx';
import { ScanScreen } from './screens/scan.tsx';
import { SharesScreen } from './screens/shares.tsx';
import { StartScreen } from './screens/start.tsx';
import { StoppedScreen, StopScreen } from './screens/stop.tsx';
import { WithdrawScreen } from './screens/withdraw.tsx';
import { WrongScreen } from './screens/wrong.tsx';

const ComplainScreen = later(async () => (await import('./screens/complain.tsx')).ComplainScreen);
const SharingScreen = later(async () => (await import('./screens/sharing.tsx')).SharingScreen);
const RecoverScreen = later(async () => (await import('./screens/recovery.tsx')).RecoverScreen);
const RecoveryCodeScreen = later(async () => (await import('./screens/recovery.tsx')).RecoveryCodeScreen);

/** The screen of what the app is doing, within its frame. */
export function App() {
  const { seen } = useVisit();
  const aside = asideOf(seen.flow);
  const place = placeOf(seen.flow);
  return (
    <LanguageProvider value={seen.language}>
      <Frame>{aside ? screenBeside(aside) : screenAt(place)}</Frame>
    </LanguageProvider>
  );
}

function screenBeside(aside: Aside) {
  switch (aside.at) {
    case 'HELP':
      return <HelpScreen key="help" question={aside.question} of={aside.of} />;
    case 'COMPLAIN':
      return <ComplainScreen key="complain" />;
    case 'ABOUT':
      return <AboutScreen key="about" />;
    case 'SHARES':
      return <SharesScreen key="shares" />;
    case 'SHARING':
      return <SharingScreen key="sharing" share={aside.share} />;
    case 'WITHDRAW':
      return <WithdrawScreen key="withdraw" share={aside.share} />;
    case 'RECEIPT':
      return <ReceiptScreen key="receipt" />;
    case 'RECOVERY_CODE':
      return <RecoveryCodeScreen key="recovery-code" share={aside.share} />;
    case 'RECOVER':
      return <RecoverScreen key="recover" />;
    default: {
      const never: never = aside;
      return never;
    }
  }
}

function screenAt(place: Place) {
  switch (place.at) {
    case 'START':
      return <StartScreen key="start" />;
    case 'SCAN':
      return <ScanScreen key="scan" />;
    case 'OPENING':
      return <OpeningScreen key="opening" />;
    case 'UNREACHABLE':
      return <UnreachableScreen key="unreachable" />;
    case 'NO_LINK':
      return <NoLinkScreen key="no-link" problem={place.problem} />;
    case 'ELSEWHERE':
      return <ElsewhereScreen key="elsewhere" />;
    case 'REQUESTER':
      return <RequesterScreen key="requester" />;
    case 'PAIRING':
      return <PairingScreen key="pairing" />;
    case 'ASKED':
      return <AskedScreen key="asked" />;
    case 'READY':
      return <ReadyScreen key="ready" />;
    case 'PORTALS':
      return <PortalsScreen key="portals" />;
    case 'PORTAL':
      return <PortalScreen key={`portal-${place.portal}`} portal={place.portal} />;
    case 'ACCOUNTS':
      return <AccountsScreen key="accounts" portal={place.portal} bank={place.bank} />;
    case 'SKIP':
      return <SkipScreen key="skip" portal={place.portal} />;
    case 'FETCHING':
      return <FetchingScreen key={`fetching-${place.portal}`} portal={place.portal} />;
    case 'RESULT':
      return <ResultScreen key={`result-${place.portal}`} portal={place.portal} />;
    case 'MISMATCH':
      return <MismatchScreen key="mismatch" portal={place.portal} />;
    case 'OVERVIEW':
      return <OverviewScreen key="overview" from={place.from} />;
    case 'GROUP':
      return <GroupScreen key={`group-${place.group}`} group={place.group} />;
    case 'MONEY':
      return <MoneyScreen key="money" />;
    case 'PAPER':
      return <PaperScreen key="paper" />;
    case 'WRONG':
      return <WrongScreen key="wrong" about={place.about} />;
    case 'APPROVE':
      return <ApproveScreen key="approve" />;
    case 'KEEP':
      return <KeepScreen key="keep" />;
    case 'DONE':
      return <DoneScreen key="done" />;
    case 'STOP':
      return <StopScreen key="stop" />;
    case 'STOPPED':
      return <StoppedScreen key="stopped" />;
    case 'PAUSE':
      return <PauseScreen key="pause" />;
    case 'PAUSED':
      return <PausedScreen key="paused" until={place.until} />;
    case 'ENDED':
      return <EndedScreen key="ended" why={place.why} />;
    case 'PARTNER':
      return <PartnerScreen key="partner" />;
    default: {
      const never: never = place;
      return never;
    }
  }
}
