/** Every form of the editor that was made for one purpose. What each is made of is in `definitions/`. */
export type GestureFormId =
  | 'addSwitch'
  | 'addRouter'
  | 'addGuestPort'
  | 'linkSwitchToRouter'
  | 'addUplink'
  | 'addStaticRoute'
  | 'deleteStaticRoute'
  | 'addNat'
  | 'deleteNat'
  | 'gatewayChassis'
  | 'changeAddresses'
  | 'changePortSecurity'
  | 'changeOptions'
  | 'changeEnabled'
  | 'changeRouterPort';

/** The form for one command of ovn-nbctl, by the command's name. */
export type CommandFormId = `command:${string}`;

export type FormId = GestureFormId | CommandFormId;
