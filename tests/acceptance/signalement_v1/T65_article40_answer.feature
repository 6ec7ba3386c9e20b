# language: fr
Fonctionnalité: T65 « Noter la réponse du parquet »

  Par : agent tenu par l’article 40, référent de dossier
  Une personne tenue par l’article 40 agit en personne, sans validation.

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que l’article 40 d’une autre personne a donné lieu à un signalement au procureur

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T65.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « <état> »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »

    Exemples:
      | état                    | comme                       |
      | Brouillon               | agent tenu par l’article 40 |
      | Enregistré              | agent tenu par l’article 40 |
      | En qualification        | agent tenu par l’article 40 |
      | Orientation à valider   | agent tenu par l’article 40 |
      | Orienté                 | agent tenu par l’article 40 |
      | Saisine en préparation  | agent tenu par l’article 40 |
      | Saisine à valider       | agent tenu par l’article 40 |
      | Clôturé                 | agent tenu par l’article 40 |
      | Archivage intermédiaire | agent tenu par l’article 40 |
      | Brouillon               | référent de dossier         |
      | Enregistré              | référent de dossier         |
      | En qualification        | référent de dossier         |
      | Orientation à valider   | référent de dossier         |
      | Orienté                 | référent de dossier         |
      | Saisine en préparation  | référent de dossier         |
      | Saisine à valider       | référent de dossier         |
      | Clôturé                 | référent de dossier         |
      | Archivage intermédiaire | référent de dossier         |

  Plan du scénario: T65.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « <état> »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »

    Exemples:
      | état                          | comme                       |
      | Saisine transmise             | agent tenu par l’article 40 |
      | En cours au DDD               | agent tenu par l’article 40 |
      | Complément demandé par le DDD | agent tenu par l’article 40 |
      | Retour du DDD                 | agent tenu par l’article 40 |
      | Suivi des suites              | agent tenu par l’article 40 |
      | Saisine transmise             | référent de dossier         |
      | En cours au DDD               | référent de dossier         |
      | Complément demandé par le DDD | référent de dossier         |
      | Retour du DDD                 | référent de dossier         |
      | Suivi des suites              | référent de dossier         |

  Plan du scénario: T65.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »

    Exemples:
      | état                  | retour                        | comme                       |
      | En attente de pièces  | Enregistré                    | agent tenu par l’article 40 |
      | En attente de pièces  | En qualification              | agent tenu par l’article 40 |
      | En attente de pièces  | Orientation à valider         | agent tenu par l’article 40 |
      | En attente de pièces  | Orienté                       | agent tenu par l’article 40 |
      | En attente de pièces  | Saisine en préparation        | agent tenu par l’article 40 |
      | En attente de pièces  | Saisine à valider             | agent tenu par l’article 40 |
      | En attente de pièces  | Saisine transmise             | agent tenu par l’article 40 |
      | En attente de pièces  | En cours au DDD               | agent tenu par l’article 40 |
      | En attente de pièces  | Complément demandé par le DDD | agent tenu par l’article 40 |
      | En attente de pièces  | Retour du DDD                 | agent tenu par l’article 40 |
      | En attente de pièces  | Suivi des suites              | agent tenu par l’article 40 |
      | Réclamant injoignable | Enregistré                    | agent tenu par l’article 40 |
      | Réclamant injoignable | En qualification              | agent tenu par l’article 40 |
      | Réclamant injoignable | Orientation à valider         | agent tenu par l’article 40 |
      | Réclamant injoignable | Orienté                       | agent tenu par l’article 40 |
      | Réclamant injoignable | Saisine en préparation        | agent tenu par l’article 40 |
      | Réclamant injoignable | Saisine à valider             | agent tenu par l’article 40 |
      | Réclamant injoignable | Saisine transmise             | agent tenu par l’article 40 |
      | Réclamant injoignable | En cours au DDD               | agent tenu par l’article 40 |
      | Réclamant injoignable | Complément demandé par le DDD | agent tenu par l’article 40 |
      | Réclamant injoignable | Retour du DDD                 | agent tenu par l’article 40 |
      | Réclamant injoignable | Suivi des suites              | agent tenu par l’article 40 |
      | En attente de pièces  | Enregistré                    | référent de dossier         |
      | En attente de pièces  | En qualification              | référent de dossier         |
      | En attente de pièces  | Orientation à valider         | référent de dossier         |
      | En attente de pièces  | Orienté                       | référent de dossier         |
      | En attente de pièces  | Saisine en préparation        | référent de dossier         |
      | En attente de pièces  | Saisine à valider             | référent de dossier         |
      | En attente de pièces  | Saisine transmise             | référent de dossier         |
      | En attente de pièces  | En cours au DDD               | référent de dossier         |
      | En attente de pièces  | Complément demandé par le DDD | référent de dossier         |
      | En attente de pièces  | Retour du DDD                 | référent de dossier         |
      | En attente de pièces  | Suivi des suites              | référent de dossier         |
      | Réclamant injoignable | Enregistré                    | référent de dossier         |
      | Réclamant injoignable | En qualification              | référent de dossier         |
      | Réclamant injoignable | Orientation à valider         | référent de dossier         |
      | Réclamant injoignable | Orienté                       | référent de dossier         |
      | Réclamant injoignable | Saisine en préparation        | référent de dossier         |
      | Réclamant injoignable | Saisine à valider             | référent de dossier         |
      | Réclamant injoignable | Saisine transmise             | référent de dossier         |
      | Réclamant injoignable | En cours au DDD               | référent de dossier         |
      | Réclamant injoignable | Complément demandé par le DDD | référent de dossier         |
      | Réclamant injoignable | Retour du DDD                 | référent de dossier         |
      | Réclamant injoignable | Suivi des suites              | référent de dossier         |

  Plan du scénario: T65.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »

    Exemples:
      | retour                        | comme                       |
      | Enregistré                    | agent tenu par l’article 40 |
      | En qualification              | agent tenu par l’article 40 |
      | Orientation à valider         | agent tenu par l’article 40 |
      | Orienté                       | agent tenu par l’article 40 |
      | Saisine en préparation        | agent tenu par l’article 40 |
      | Saisine à valider             | agent tenu par l’article 40 |
      | Saisine transmise             | agent tenu par l’article 40 |
      | En cours au DDD               | agent tenu par l’article 40 |
      | Complément demandé par le DDD | agent tenu par l’article 40 |
      | Retour du DDD                 | agent tenu par l’article 40 |
      | Suivi des suites              | agent tenu par l’article 40 |
      | Enregistré                    | référent de dossier         |
      | En qualification              | référent de dossier         |
      | Orientation à valider         | référent de dossier         |
      | Orienté                       | référent de dossier         |
      | Saisine en préparation        | référent de dossier         |
      | Saisine à valider             | référent de dossier         |
      | Saisine transmise             | référent de dossier         |
      | En cours au DDD               | référent de dossier         |
      | Complément demandé par le DDD | référent de dossier         |
      | Retour du DDD                 | référent de dossier         |
      | Suivi des suites              | référent de dossier         |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T65.2.1 aucune procédure pénale n’est en cours, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »
    Et « Procédure pénale » passe de « aucune » à « enquête ouverte »

  Scénario: T65.2.2 aucune procédure pénale n’est en cours, Plainte déposée
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet » avec :
      | Procédure pénale | Plainte déposée |
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »
    Et « Procédure pénale » passe de « aucune » à « plainte déposée »

  Scénario: T65.2.3 une plainte est déposée, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et qu’une plainte est déposée
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »
    Et « Procédure pénale » passe de « plainte déposée » à « enquête ouverte »

  Scénario: T65.2.4 une enquête pénale est ouverte, Poursuites
    Étant donné un dossier à l’état « En qualification »
    Et qu’une enquête pénale est ouverte
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet » avec :
      | Procédure pénale | Poursuites |
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »
    Et « Procédure pénale » passe de « enquête ouverte » à « poursuites »

  Scénario: T65.2.5 une enquête pénale est ouverte, Terminée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une enquête pénale est ouverte
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet » avec :
      | Procédure pénale | Terminée |
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « envoyé » à « réponse du parquet reçue »
    Et « Procédure pénale » passe de « enquête ouverte » à « terminée »

  Règle: une condition manque

  Scénario: T65.3.1 le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Scénario: T65.3.2 l’article 40 d’une autre personne n’est pas ouvert
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne n’est pas ouvert
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Aucune question d’article 40 n’est ouverte pour cette personne.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T65.3.3 l’article 40 d’une autre personne n’est pas ouvert, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne n’est pas ouvert
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Aucune question d’article 40 n’est ouverte pour cette personne.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)
    Et il manque aussi la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Scénario: T65.3.4 l’article 40 d’une autre personne est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne est à examiner
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Aucun signalement au procureur n’est parti de cette personne : il n’y a pas de réponse à noter.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T65.3.5 l’article 40 d’une autre personne est à examiner, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne est à examiner
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Aucun signalement au procureur n’est parti de cette personne : il n’y a pas de réponse à noter.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)
    Et il manque aussi la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Scénario: T65.3.6 l’article 40 d’une autre personne a reçu la réponse du parquet
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne a reçu la réponse du parquet
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Le parquet a déjà répondu à ce signalement.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T65.3.7 l’article 40 d’une autre personne a reçu la réponse du parquet, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne a reçu la réponse du parquet
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Le parquet a déjà répondu à ce signalement.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)
    Et il manque aussi la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Scénario: T65.3.8 l’article 40 d’une autre personne : suivi dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne : suivi dans le dossier conservé
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question de l’article 40 se suit dans le dossier conservé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T65.3.9 l’article 40 d’une autre personne : suivi dans le dossier conservé, le parquet ouvre une enquête
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne : suivi dans le dossier conservé
    Et que le parquet ouvre une enquête
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question de l’article 40 se suit dans le dossier conservé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)
    Et il manque aussi la condition « passage possible : Procédure pénale »
    Et la réponse est : La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Procédure pénale »

  Règle: le rôle lui-même est empêché

  Scénario: T65.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T65.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T65.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent tenu par l’article 40 ou référent de dossier.
    Et le fondement est : règle du réseau
    Et l’agent tenu par l’article 40 peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T65.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours », « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T65.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
      | Brouillon              | agent d’accueil      | Enregistré             | T01 « Enregistrer le signalement »                |
      | Enregistré             | référent de dossier  | En qualification       | T05 « Commencer la qualification »                |
      | En qualification       | référent de dossier  | Orientation à valider  | T06 « Proposer l’orientation »                    |
      | Orientation à valider  | coordinateur de site | Orienté                | T07 « Valider l’orientation »                     |
      | Orientation à valider  | coordinateur de site | En qualification       | T08 « Renvoyer l’orientation au référent »        |
      | Orienté                | référent de dossier  | Saisine en préparation | T09 « Préparer la saisine »                       |
      | Saisine en préparation | référent de dossier  | Saisine à valider      | T10 « Soumettre la saisine à validation »         |
      | Saisine à valider      | coordinateur de site | Saisine transmise      | T11 « Transmettre la saisine »                    |
      | Saisine à valider      | coordinateur de site | Saisine en préparation | T12 « Renvoyer la saisine au référent »           |
      | En qualification       | coordinateur de site | Clôturé                | T23 « Transmettre à l’administration compétente » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T28 « Noter le refus de la saisine »              |
      | En qualification       | coordinateur de site | Clôturé                | T29 « Clôturer »                                  |
      | En qualification       | coordinateur de site | Clôturé                | T30 « Fusionner un doublon »                      |
      | Clôturé                | coordinateur de site | En qualification       | T31 « Rouvrir »                                   |
      | En qualification       | coordinateur de site | Clôturé                | T45 « Clôturer pour une cause particulière »      |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T65.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
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

  Plan du scénario: T65.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T65.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T65.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T65.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                          | ensuite                       | étape                                              |
      | Saisine transmise             | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Retour du DDD                 | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T65.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T65.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T65.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T65.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T65.9.11 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent tenu par l’article 40, T65 « Noter la réponse du parquet »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                    | comme                               | conditions                                                                                                                               | étape                                     |
      | En qualification        | référent de dossier                 | essai de contact manqué noté                                                                                                             | T24 « Signaler le réclamant injoignable » |
      | En qualification        | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »                |
      | Clôturé                 | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                          |
      | Archivage intermédiaire | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                                         | T35 « Éliminer après archivage »          |
      | Clôturé                 | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) »    |
      | Brouillon               | agent d’accueil                     | aucun signalement reçu d’une personne ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                | T41 « Supprimer un brouillon vide »       |
      | En qualification        | coordinateur de site                | proposition de clôture en attente                                                                                                        | T44 « Écarter la proposition de clôture » |
      | En qualification        | administrateur national             | conflit d’intérêts ou site sans coordinateur                                                                                             | T55 « Imposer un transfert »              |
      | En qualification        | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »            |
      | En qualification        | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »       |
