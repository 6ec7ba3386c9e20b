# language: fr
Fonctionnalité: T55 « Imposer un transfert »

  Fondement : CRPA L100-2
  Par : administrateur national
  Condition : conflit d’intérêts ou site sans coordinateur (règle du réseau)
  Condition : autre site (règle du réseau)
  Condition : réclamant informé du transfert, sans opposition (RGPD 13, 14 et 21)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et qu’un conflit d’intérêts est déclaré

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T55.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T55.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T55.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K11 « Réclamant injoignable » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Enregistré                    |
      | En attente de pièces  | En qualification              |
      | En attente de pièces  | Orientation à valider         |
      | En attente de pièces  | Orienté                       |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Enregistré                    |
      | Réclamant injoignable | En qualification              |
      | Réclamant injoignable | Orientation à valider         |
      | Réclamant injoignable | Orienté                       |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T55.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K11 « Réclamant injoignable » s’arrête

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Règle: une condition manque

  Scénario: T55.3.1 aucun conflit d’intérêts n’est déclaré
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun conflit d’intérêts n’est déclaré
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « conflit d’intérêts ou site sans coordinateur »
    Et la réponse est : Aucun conflit d’intérêts n’est déclaré : déclarez-le d’abord, ou donnez l’autre motif.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le remède est le champ « Motif »
    Et le coordinateur de site peut agir

  Scénario: T55.3.2 aucun conflit d’intérêts n’est déclaré, le transfert est imposé faute de coordinateur
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun conflit d’intérêts n’est déclaré
    Et que le transfert est imposé faute de coordinateur
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « conflit d’intérêts ou site sans coordinateur »
    Et la réponse est : Un transfert ne s’impose qu’en cas de conflit d’intérêts déclaré ou de site sans coordinateur ; sinon le coordinateur le propose.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le coordinateur de site peut agir

  Scénario: T55.3.3 le site choisi est celui du dossier
    Étant donné un dossier à l’état « En qualification »
    Et que le site choisi est celui du dossier
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « autre site »
    Et la réponse est : Choisissez un autre site que celui qui a déjà le dossier ou l’offre.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Site destinataire »

  Scénario: T55.3.4 le réclamant n’a pas été informé du transfert
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant n’a pas été informé du transfert
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « réclamant informé du transfert, sans opposition »
    Et la réponse est : Informez le réclamant avant de proposer le transfert, et notez la date.
    Et le fondement est : RGPD 13, 14 et 21
    Et le remède est le champ « Réclamant informé le »

  Règle: un autre rôle demande l’étape

  Plan du scénario: T55.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : administrateur national.
    Et le fondement est : règle du réseau
    Et l’administrateur national peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T55.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T55.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T55.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme administrateur national, T55 « Imposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T55.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme administrateur national, T55 « Imposer un transfert »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | coordinateur de site                | T73 « Décliner un transfert pour conflit d’intérêts »         |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | administrateur national             | T55 « Imposer un transfert »                                  |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T55.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme administrateur national, T55 « Imposer un transfert »
    Quand on demande, comme coordinateur de site, T21 « Accepter le transfert »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T55.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme administrateur national, T55 « Imposer un transfert »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                                 |
      | coordinateur de site        | pas un transfert pour conflit d’intérêts                  | T22 « Refuser le transfert »                          |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                            |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture »             |
      | référent de dossier         | saisine déjà transmise                                    | T50 « Noter une nouvelle du DDD »                     |
      | coordinateur de site        | conflit d’intérêts réglé                                  | T56 « Annuler le transfert »                          |
      | système                     | délai écoulé ; pas un transfert pour conflit d’intérêts   | T57 « Constater que l’offre de transfert est tombée » |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »                        |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »                   |

  Plan du scénario: T55.9.4 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme administrateur national, T55 « Imposer un transfert »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                        |
      | T30 « Fusionner un doublon »                 |
      | T45 « Clôturer pour une cause particulière » |
