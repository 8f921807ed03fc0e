import {
  AtSign,
  Cloud,
  EthernetPort,
  Folder,
  Globe,
  KeyRound,
  LogIn,
  type LucideIcon,
  BottleWine,
  Monitor,
  Plug,
  Repeat,
  Variable,
  Wifi,
} from 'lucide-react';
import type { Lane } from '#shared/diagram/diagram';

const ICONS: Readonly<Record<Lane['target'], LucideIcon>> = {
  sidecar: Plug,
  'host-files': Folder,
  secrets: Variable,
  'host-loopback': Repeat,
  'host-address': Monitor,
  'host-port-control': EthernetPort,
  'name-resolution': AtSign,
  inbound: LogIn,
  lan: Wifi,
  vpn: KeyRound,
  'link-local': Cloud,
  internet: Globe,
  'other-bottles': BottleWine,
};

interface LaneIconProps {
  readonly target: Lane['target'];
  /** Inside a picture: where it stands. */
  readonly x?: number;
  readonly y?: number;
}

/** The sign of a lane's target; the words stand beside it. */
export function LaneIcon({ target, ...place }: LaneIconProps) {
  const Icon = ICONS[target];
  return <Icon aria-hidden {...place} width={14} height={14} strokeWidth={1.5} className="shrink-0 text-text-2" />;
}
